package dev.kbuild.model.module;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What DKMS is told about a module's sources: {@code dkms.conf}. See dkms(8), "DKMS.CONF".
 *
 * @param name {@code PACKAGE_NAME}
 * @param version {@code PACKAGE_VERSION}
 * @param modules what is built, below the sources and without {@code .ko}: {@code hello}, {@code drivers/gadget}
 * @param location {@code DEST_MODULE_LOCATION}, where it is installed below {@code /lib/modules/RELEASE}
 * @param variables make's, on the host that builds
 */
public record DkmsConf(String name, String version, List<String> modules, String location, Map<String, String> variables) {

    /** Its name in the sources. */
    public static final String FILE = "dkms.conf";

    /** DKMS has the shell read the file: nothing in it may mean anything there. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.+~-]+");
    private static final Pattern PLAIN_VALUE = Pattern.compile("[A-Za-z0-9_.+~,:/=@%-]*");
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9_.+~/-]+");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public DkmsConf {
        modules = List.copyOf(modules);
        variables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        requireMatch(PLAIN, name, "dkmsName");
        requireMatch(PLAIN, version, "dkmsVersion");
        modules.forEach(module -> requireMatch(PLAIN_PATH, module, "modules"));
        requireMatch(PLAIN_PATH, location, "dkmsLocation");
        if (!location.matches("/(kernel|updates|extra)(/.*)?")) {
            throw KbuildException.author(Diagnostic.parameter("dkmsLocation"),
                    "'" + location + "' is no place that DKMS installs to; expected one that begins with /kernel, /updates or /extra");
        }
        variables.forEach((variable, value) -> {
            requireMatch(VARIABLE, variable, "makeVariables");
            requireMatch(PLAIN_VALUE, value, "makeVariables");
        });
    }

    private static void requireMatch(Pattern pattern, String text, String parameter) {
        if (!pattern.matcher(text).matches()) {
            throw KbuildException.author(Diagnostic.parameter(parameter),
                    "'" + text + "' cannot stand in a dkms.conf, which a shell reads; letters, digits and ._+~- can");
        }
    }

    /** The directory that DKMS looks for below {@code /usr/src}, and that its tarballs hold. */
    public String directory() {
        return name + "-" + version;
    }

    /** Its text. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("PACKAGE_NAME=\"" + name + "\"");
        lines.add("PACKAGE_VERSION=\"" + version + "\"");
        if (!variables.isEmpty()) {
            StringBuilder make = new StringBuilder("MAKE[0]=\"make -C $kernel_source_dir M=$dkms_tree/" + name + "/" + version + "/build");
            variables.forEach((variable, value) -> make.append(' ').append(variable).append('=').append(value));
            lines.add(make.append(" modules\"").toString());
        }
        for (int i = 0; i < modules.size(); i++) {
            Path module = Path.of(modules.get(i));
            lines.add("BUILT_MODULE_NAME[" + i + "]=\"" + module.getFileName() + "\"");
            if (module.getParent() != null) {
                lines.add("BUILT_MODULE_LOCATION[" + i + "]=\"" + module.getParent() + "/\"");
            }
            lines.add("DEST_MODULE_LOCATION[" + i + "]=\"" + location + "\"");
        }
        lines.add("AUTOINSTALL=\"yes\"");
        return String.join("\n", lines) + "\n";
    }
}
