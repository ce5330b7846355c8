package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.build.OnTerminal;
import dev.kbuild.model.config.ConfigCheckMode;
import dev.kbuild.model.config.ConfigEditing;
import dev.kbuild.model.config.ConfigInputs;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Edits the configuration on the terminal, with the tree's own menuconfig, and saves what was changed to a fragment of the project:
 * only what differs from the configuration without that fragment.
 */
@Mojo(name = "menuconfig", requiresProject = false)
public final class MenuconfigMojo extends ConfiguredMojo {

    private static final Set<String> EDITORS = Set.of("menuconfig", "nconfig", "xconfig", "gconfig", "config", "oldconfig");

    /** The fragment file to save to; the first file among {@code fragments} when absent. Made when it is not there. */
    @Parameter(property = "kbuild.fragment")
    private String fragment;

    /** The Kbuild goal to edit with: {@code menuconfig}, {@code nconfig}, {@code xconfig}, {@code gconfig}, {@code config}. */
    @Parameter(property = "kbuild.editor", defaultValue = "menuconfig")
    private String editor;

    @Override
    protected void execute(KernelBuild build) throws InterruptedException {
        if (arch.size() > 1) {
            throw KbuildException.author(Diagnostic.parameter("arch"), "names " + String.join(", ", arch)
                    + "; one configuration is edited at a time, name one with -Darch=" + arch.get(0));
        }
        if (!EDITORS.contains(editor)) {
            throw KbuildException.author("kbuild.editor", "'" + editor + "' edits nothing; known are " + String.join(", ", EDITORS.stream().sorted().toList()));
        }
        String file = fragmentFile();
        if (System.console() == null && !editor.equals("xconfig") && !editor.equals("gconfig")) {
            throw KbuildException.author("kbuild:menuconfig", "needs a terminal for input and output, and there is none here");
        }
        List<String> others = fragments.stream().map(String::strip).filter(name -> !basedir().resolve(name).equals(basedir().resolve(file))).toList();
        List<String> now = Files.exists(basedir().resolve(file)) ? withFile(others, file) : others;
        configBuild(build).make(inputs(build, now), ConfigCheckMode.OFF);
        edit(build, file, others);
    }

    private void edit(KernelBuild build, String file, List<String> others) throws InterruptedException {
        Path config = build.tree().config();
        try {
            byte[] before = Files.readAllBytes(config);
            if (OnTerminal.run(build.request(editor)) != 0) {
                Files.write(config, before);
                throw KbuildException.machine("kbuild:menuconfig", "'" + editor + "' failed, and nothing was saved;"
                        + " when it misses ncurses: on Debian, apt-get install libncurses-dev");
            }
            if (Arrays.equals(before, Files.readAllBytes(config))) {
                getLog().info("nothing was changed");
                return;
            }
        } catch (IOException e) {
            throw KbuildException.machine(config.toString(), "cannot be read: " + e.getMessage(), e);
        }
        save(build, file, others);
    }

    private void save(KernelBuild build, String file, List<String> others) throws InterruptedException {
        Path path = basedir().resolve(file);
        if (!Files.exists(path)) {
            create(path);
        }
        ConfigEditing editing = new ConfigEditing(build.request(), configBuild(build), request -> run(build, request));
        ConfigEditing.Saved saved = editing.save(inputs(build, others), inputs(build, withFile(others, file)), path);
        getLog().info("saved to " + path + (saved.settings().isEmpty() ? ", which has nothing to say now" : ":"));
        saved.settings().forEach(line -> getLog().info("  " + line));
        if (!isListed(others)) {
            getLog().warn(Diagnostic.warning(Diagnostic.parameter("fragments"), "does not name " + file + " yet; add it there").toString());
        }
        if (!saved.lost().isEmpty()) {
            getLog().warn(Diagnostic.warning(path.toString(), "says otherwise than a later fragment or <options> about "
                    + String.join(", ", saved.lost()) + ", and they win; change it there").toString());
        }
    }

    private static void create(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createFile(path);
        } catch (IOException e) {
            throw KbuildException.machine(path.toString(), "cannot be made: " + e.getMessage(), e);
        }
    }

    private boolean isListed(List<String> others) {
        return others.size() < fragments.size();
    }

    private List<String> withFile(List<String> others, String file) {
        if (isListed(others)) {
            return fragments;
        }
        List<String> all = new ArrayList<>(others);
        all.add(file);
        return all;
    }

    private String fragmentFile() {
        if (fragment != null) {
            return fragment;
        }
        return fragments.stream()
                .map(String::strip)
                .filter(name -> Files.isRegularFile(basedir().resolve(name)) || name.contains("/"))
                .findFirst()
                .orElseThrow(() -> KbuildException.author(Diagnostic.parameter("fragments"),
                        "names no file to save to; add one, or name it with -Dkbuild.fragment=src/main/kbuild/FILE.config"));
    }
}
