package dev.kbuild.model.devel;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.util.List;
import java.util.regex.Pattern;

/** A Kbuild file written from a list of modules and their sources, for those who would rather keep it in the POM. */
public final class KbuildFile {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9_./-]+\\.(c|S)");

    private KbuildFile() {}

    /**
     * A module to build.
     *
     * @param name without {@code .ko}
     * @param sources C and assembly files; {@code NAME.c} when empty
     * @param flags for the C compiler, a word an element
     */
    public record Module(String name, List<String> sources, List<String> flags) {

        public Module {
            sources = List.copyOf(sources);
            flags = List.copyOf(flags);
        }
    }

    /** Its text. */
    public static String of(List<Module> modules) {
        StringBuilder text = new StringBuilder("# Written from the POM.\n");
        for (Module module : modules) {
            if (module.name() == null || !NAME.matcher(module.name()).matches()) {
                throw KbuildException.author(Diagnostic.parameter("modules"), "'" + module.name() + "' is not a name for a module;"
                        + " letters, digits, '_' and '-' make one");
            }
            text.append("obj-m += ").append(module.name()).append(".o\n");
            List<String> sources = module.sources().isEmpty() ? List.of(module.name() + ".c") : module.sources();
            sources.forEach(source -> requireSource(module, source, sources.size()));
            boolean single = sources.equals(List.of(module.name() + ".c")) || sources.equals(List.of(module.name() + ".S"));
            if (!single) {
                text.append(module.name()).append("-y :=");
                sources.forEach(s -> text.append(' ').append(object(s)));
                text.append('\n');
            }
            if (!module.flags().isEmpty()) {
                for (String source : sources) {
                    text.append("CFLAGS_").append(object(source)).append(" :=");
                    module.flags().forEach(flag -> text.append(' ').append(plain(flag)));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static void requireSource(Module module, String source, int count) {
        if (!SOURCE.matcher(source).matches() || source.startsWith("/") || List.of(source.split("/")).contains("..")) {
            throw KbuildException.author(Diagnostic.parameter("modules"), "'" + source + "' of module '" + module.name()
                    + "' is not a source Kbuild compiles; expected a .c or .S file below src/main/kbuild");
        }
        if (count > 1 && object(source).equals(module.name() + ".o")) {
            throw KbuildException.author(Diagnostic.parameter("modules"), "module '" + module.name() + "' has several sources, one of them '"
                    + source + "'; Kbuild links the others into " + module.name() + ".o, so no source may be called that: rename one of the two");
        }
    }

    private static String object(String source) {
        return source.substring(0, source.lastIndexOf('.')) + ".o";
    }

    private static String plain(String flag) {
        if (flag.matches(".*[\\s'\"`;|&<>#\\\\].*")) {
            throw KbuildException.author(Diagnostic.parameter("modules"), "flag '" + flag + "' holds what make or the shell would take apart;"
                    + " write a Kbuild file for it");
        }
        return flag;
    }
}
