package dev.kbuild.model.config;

import dev.kbuild.model.build.BuildOutcome;
import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code .config} from its inputs: the base, then fragments and options laid upon it by the tree's own
 * merge_config.sh, then {@code olddefconfig}; and leaves it alone when nothing changed.
 */
public final class ConfigBuild {

    private final ObjectTree tree;
    private final BuildRequest request;
    private final String toolchain;
    private final Path state;
    private final Runner runner;

    /** Carries out Kbuild goals with an engine, and fails with a {@link KbuildException} when one was not made. */
    public interface Runner {
        BuildOutcome run(BuildRequest request) throws InterruptedException;
    }

    /**
     * Prepares for one object tree.
     *
     * @param request its goals do not matter
     * @param toolchain changes when the compiler does
     * @param state a directory of our own below the object tree
     */
    public ConfigBuild(BuildRequest request, String toolchain, Path state, Runner runner) {
        this.tree = request.tree();
        this.request = request;
        this.toolchain = toolchain;
        this.state = state;
        this.runner = runner;
    }

    /** Makes it, unless it is as we left it and nothing that it follows from has changed; either way compares it with what was asked. */
    public ConfigOutcome make(ConfigInputs inputs, ConfigCheckMode mode) throws InterruptedException {
        try {
            Path stateFile = state.resolve("state.properties");
            Optional<ConfigState> last = ConfigState.read(stateFile);
            String before = ConfigDigest.ofFile(tree.config());
            String reason = reason(last, inputs, before);
            if (!reason.isEmpty()) {
                Files.deleteIfExists(stateFile);
                configure(inputs, before);
                Path list = kconfigList();
                if (tree.source().origin().isEditable()) {
                    KconfigFiles.list(tree.source(), list);
                }
                new ConfigState(digest(inputs), ConfigDigest.ofFile(tree.config())).write(stateFile);
            }
            KernelConfig config = KernelConfig.read(tree.config());
            return new ConfigOutcome(reason, config, check(inputs, mode, config));
        } catch (IOException e) {
            throw KbuildException.machine(tree.config().toString(), "cannot be made: " + e, e);
        }
    }

    /** Why it has to be made; empty when it is up to date. */
    private String reason(Optional<ConfigState> last, ConfigInputs inputs, String now) throws IOException {
        if (now.equals("none")) {
            return "there is no .config yet";
        }
        if (last.isEmpty()) {
            return "the .config there is not one this goal finished";
        }
        if (!last.get().result().equals(now)) {
            return tree.config() + " was changed by hand; it is made anew, so put such changes into a fragment (goal menuconfig does)";
        }
        return last.get().inputs().equals(digest(inputs)) ? "" : "its inputs changed";
    }

    private Path kconfigList() {
        return state.resolve("kconfig-files");
    }

    private String digest(ConfigInputs inputs) throws IOException {
        return ConfigDigest.of(inputs, request, toolchain, KconfigFiles.look(kconfigList()));
    }

    /** Equal content keeps its time, so that nothing is rebuilt for it. */
    private void configure(ConfigInputs inputs, String before) throws IOException, InterruptedException {
        Optional<FileTime> time = before.equals("none") ? Optional.empty() : Optional.of(Files.getLastModifiedTime(tree.config()));
        Files.createDirectories(tree.directory());
        boolean complete = start(inputs.base());
        List<Path> files = new ArrayList<>();
        removeCopies();
        for (ConfigPiece piece : inputs.pieces()) {
            if (piece instanceof ConfigPiece.File file) {
                files.add(copy(files.size(), file.file().getFileName().toString(), Fragment.read(file.file())));
            } else if (piece instanceof ConfigPiece.InTree inTree) {
                complete &= merge(files);
                files.clear();
                run(inTree.name());
            }
        }
        if (!inputs.options().requests().isEmpty()) {
            files.add(copy(files.size(), "options", inputs.options()));
        }
        complete &= merge(files);
        if (!complete) {
            run("olddefconfig");
        }
        if (time.isPresent() && before.equals(ConfigDigest.ofFile(tree.config()))) {
            Files.setLastModifiedTime(tree.config(), time.get());
        }
    }

    /** True when nothing is left for olddefconfig to complete. */
    private boolean start(ConfigBase base) throws IOException, InterruptedException {
        if (base instanceof ConfigBase.Goal goal) {
            run(goal.name());
            return true;
        }
        Files.write(tree.config(), Files.readAllBytes(((ConfigBase.File) base).file()));
        return false;
    }

    /** Merges files into {@code .config}; true when there were none. */
    private boolean merge(List<Path> files) throws IOException, InterruptedException {
        if (!files.isEmpty()) {
            MergeScript.run(tree, files, request.log());
        }
        return files.isEmpty();
    }

    private Path copy(int number, String name, Fragment fragment) throws IOException {
        Path copy = state.resolve("merged").resolve(String.format("%02d-%s", number, name.replaceAll("[^\\w.-]", "_")));
        Files.createDirectories(copy.getParent());
        return Files.writeString(copy, fragment.toText(), StandardCharsets.ISO_8859_1);
    }

    private void removeCopies() throws IOException {
        Path directory = state.resolve("merged");
        if (Files.isDirectory(directory)) {
            try (Stream<Path> copies = Files.list(directory)) {
                for (Path copy : copies.toList()) {
                    Files.delete(copy);
                }
            }
        }
    }

    private void run(String goal) throws InterruptedException {
        Path configs = tree.source().root().resolve("arch").resolve(tree.arch().srcarch()).resolve("configs");
        try {
            runner.run(request.withGoals(goal));
        } catch (KbuildException e) {
            if (e.kind() != KbuildException.Cause.AUTHOR || !goal.endsWith("_defconfig") || Files.exists(configs.resolve(goal))) {
                throw e;
            }
            throw KbuildException.author(Stream.concat(e.diagnostics().stream(), Stream.of(unknown(goal, configs))).toList());
        }
    }

    private Diagnostic unknown(String goal, Path configs) {
        String[] names = configs.toFile().list((directory, name) -> name.endsWith("defconfig"));
        return Diagnostic.error(Diagnostic.parameter("kconfig"), "no file " + configs.resolve(goal) + "; there are "
                + Arrays.stream(names == null ? new String[0] : names).sorted().collect(Collectors.joining(", ")));
    }

    private List<Diagnostic> check(ConfigInputs inputs, ConfigCheckMode mode, KernelConfig config) {
        if (mode == ConfigCheckMode.OFF) {
            return List.of();
        }
        List<Fragment> asked = new ArrayList<>();
        for (ConfigPiece piece : inputs.pieces()) {
            if (piece instanceof ConfigPiece.File file) {
                asked.add(Fragment.read(file.file()));
            } else if (piece instanceof ConfigPiece.InTree inTree) {
                inTree.files().forEach(f -> asked.add(Fragment.read(f)));
            }
        }
        asked.add(inputs.options());
        List<ConfigCheck.Difference> differences = ConfigCheck.compare(asked, config);
        if (differences.isEmpty()) {
            return List.of();
        }
        Set<String> symbols = differences.stream().map(d -> d.request().symbol()).collect(Collectors.toSet());
        KconfigHints hints = KconfigHints.about(symbols, tree.source(), tree.arch(), config);
        String root = tree.source().root() + "/";
        List<ConfigCheck.Difference> ours = differences.stream().filter(d -> !d.request().at().startsWith(root)).toList();
        if (mode == ConfigCheckMode.FAIL && !ours.isEmpty()) {
            throw KbuildException.author(ConfigCheck.tell(ours, hints::of, Diagnostic.Severity.ERROR));
        }
        return ConfigCheck.tell(differences, hints::of, Diagnostic.Severity.WARNING);
    }
}
