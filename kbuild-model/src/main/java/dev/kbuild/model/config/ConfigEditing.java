package dev.kbuild.model.config;

import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Saves what a person changed in {@code .config} to one fragment of its inputs. */
public final class ConfigEditing {

    private final ObjectTree tree;
    private final BuildRequest request;
    private final ConfigBuild build;
    private final ConfigBuild.Runner runner;

    /** Prepares for one object tree; {@code build} is what makes its {@code .config}. */
    public ConfigEditing(BuildRequest request, ConfigBuild build, ConfigBuild.Runner runner) {
        this.tree = request.tree();
        this.request = request;
        this.build = build;
        this.runner = runner;
    }

    /**
     * What was saved.
     *
     * @param settings lines of settings that the fragment now needs
     * @param lost symbols whose edited value does not come out of the inputs even so, as something later among them says otherwise
     */
    public record Saved(List<String> settings, List<String> lost) {}

    /**
     * Writes the fragment and makes {@code .config} from the inputs again, which then comes out as edited.
     *
     * @param without the inputs with the fragment left out
     * @param with the inputs with the fragment
     * @param fragment a file; it need not exist
     */
    public Saved save(ConfigInputs without, ConfigInputs with, Path fragment) throws InterruptedException {
        try {
            // Kept until all is saved: what a person typed must not go with a failure in between.
            Path kept = Files.copy(tree.config(), tree.resolve(".config.edited"), StandardCopyOption.REPLACE_EXISTING);
            KernelConfig config = KernelConfig.read(tree.config());
            FragmentEdit.Outcome edited = outcome();
            build.make(without, ConfigCheckMode.OFF);
            Map<String, ConfigValue> needed = FragmentEdit.needed(edited, outcome());
            write(fragment, FragmentEdit.rewrite(lines(fragment), needed, config));
            KernelConfig result = build.make(with, ConfigCheckMode.OFF).config();
            Files.delete(kept);
            List<String> settings = new ArrayList<>();
            needed.forEach((symbol, value) -> settings.add(new ConfigLine(symbol, value, "").toString()));
            return new Saved(settings, different(config, result));
        } catch (IOException e) {
            throw KbuildException.machine(fragment.toString(), "cannot be saved: " + e.getMessage(), e);
        }
    }

    /** The configuration as it stands. */
    private FragmentEdit.Outcome outcome() throws InterruptedException {
        runner.run(request.withGoals("savedefconfig"));
        return new FragmentEdit.Outcome(Fragment.read(tree.config()), Fragment.read(tree.resolve("defconfig")));
    }

    private static List<String> lines(Path fragment) throws IOException {
        return Files.exists(fragment) ? Files.readAllLines(fragment, StandardCharsets.ISO_8859_1) : List.of();
    }

    private static void write(Path fragment, List<String> lines) throws IOException {
        Files.createDirectories(fragment.toAbsolutePath().getParent());
        Path beside = fragment.resolveSibling("." + fragment.getFileName() + ".new");
        Files.write(beside, lines, StandardCharsets.ISO_8859_1);
        Files.move(beside, fragment, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> different(KernelConfig edited, KernelConfig result) {
        List<String> symbols = new ArrayList<>();
        edited.values().forEach((symbol, value) -> {
            if (!value.sameAs(result.get(symbol))) {
                symbols.add("CONFIG_" + symbol);
            }
        });
        result.values().keySet().stream().filter(s -> edited.get(s).isUnset()).forEach(s -> symbols.add("CONFIG_" + s));
        return symbols;
    }
}
