package dev.kbuild.model.devel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens for symbols that modpost misses, and says why they may be missing. */
public final class MissingSymbols {

    private static final Pattern UNDEFINED = Pattern.compile("ERROR: modpost: \"(\\S+)\" \\[(\\S+)\\] undefined!");

    private final Map<String, String> found = new LinkedHashMap<>();

    /** Takes a line of make's output. */
    public void line(String text) {
        Matcher undefined = UNDEFINED.matcher(text);
        if (undefined.find()) {
            String module = undefined.group(2);
            found.putIfAbsent(undefined.group(1), module.substring(module.lastIndexOf('/') + 1));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What to tell: each symbol with its module, then the reason. */
    public String explain(DevelInfo kernel) {
        StringBuilder text = new StringBuilder();
        found.forEach((symbol, module) -> text.append("'").append(symbol).append("', used by ").append(module)
                .append(", is not exported by Linux ").append(kernel.release()).append(" (").append(kernel.arch()).append(")\n"));
        if (kernel.symvers() == DevelInfo.Symvers.PARTIAL) {
            text.append("the devel artifact's Module.symvers is partial: it knows vmlinux only, because the kernel's modules were not built when it was"
                    + " made; a symbol of one of its modules is therefore unknown. Publish the kernel again with its modules built (mvn deploy of the"
                    + " linux-kernel project does)");
        } else {
            text.append("the devel artifact's Module.symvers is complete, vmlinux and modules, so the kernel does not export it: either its configuration"
                    + " leaves it out, or another module exports it: then add a <dependency> of <type>linux-module</type> on that module's project");
        }
        return text.toString();
    }
}
