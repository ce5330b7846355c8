package dev.kbuild.model.devel;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds the programs of a devel tree that run on the build host (fixdep, modpost, genksyms, objtool, …), by the
 * tree's own makefiles.
 *
 * <p>Kbuild builds them during {@code prepare}, which would go through syncconfig. So we let it build an "external
 * module" whose Kbuild file only descends into their directories, as scripts/package/install-extmod-build does for its own
 * ends; the programs below {@code tools/} have a build of their own, entered as the top Makefile's {@code tools/%} enters it.
 */
final class HostTools {

    private static final String FIRST = "scripts/basic/";

    private HostTools() {}

    /**
     * Builds them.
     *
     * @param programs paths in the tree
     * @param scratch a directory that may be written, for the pretended module; need not exist
     */
    static void build(DevelMake make, Iterable<String> programs, Path scratch) throws InterruptedException {
        Set<String> sorted = new TreeSet<>();
        programs.forEach(sorted::add);
        Set<String> ordered = new LinkedHashSet<>();
        // Every other tool's build calls fixdep.
        sorted.stream().filter(p -> p.startsWith(FIRST)).forEach(ordered::add);
        ordered.addAll(sorted);
        try {
            Files.createDirectories(scratch);
            Files.writeString(scratch.resolve("Kbuild"), kbuildFile(ordered));
        } catch (IOException e) {
            throw KbuildException.machine(scratch.toString(), "cannot be written: " + e.getMessage(), e);
        }
        make.run(scratch, "the host tools of the devel tree (" + String.join(", ", sorted) + ") cannot be built; they need the host's"
                + " C compiler, flex and bison, and objtool libelf (on Debian: apt install gcc flex bison libelf-dev)", "modules");
    }

    private static String kbuildFile(Iterable<String> programs) {
        StringBuilder text = new StringBuilder("always-y := tools\n$(obj)/tools: FORCE\n");
        for (String program : programs) {
            String directory = program.substring(0, program.lastIndexOf('/'));
            // srcroot: where sources are looked for from Linux 6.13 on; here it would be the pretended module.
            text.append(directory.startsWith("tools/")
                    ? "\t$(Q)+$(MAKE) -C $(srctree)/tools O=$(abspath $(objtree)) subdir=tools KBUILD_EXTMOD= " + directory.substring("tools/".length())
                    : "\t$(Q)+$(MAKE) -C $(objtree) $(build)=" + directory + " KBUILD_EXTMOD= srcroot=$(srctree) " + program);
            text.append('\n');
        }
        return text.toString();
    }
}
