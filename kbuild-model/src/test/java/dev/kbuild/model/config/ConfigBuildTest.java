package dev.kbuild.model.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.build.BuildOutcome;
import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.ObjectTree;
import dev.kbuild.model.tree.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a tree of a few files, whose merge script appends and whose olddefconfig lets the last word count and knows no CONFIG_GONE. */
class ConfigBuildTest {

    @TempDir
    Path temp;

    private final List<String> goals = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> fragments = new ArrayList<>();
    private String kconfig = "defconfig";
    private String toolchain = "gcc 12";
    private ConfigCheckMode mode = ConfigCheckMode.FAIL;
    private Path project;
    private Path root;
    private ObjectTree tree;

    @BeforeEach
    void makeTree() throws IOException {
        project = Files.createDirectory(temp.resolve("a project"));
        root = temp.resolve("linux");
        write(root.resolve("Makefile"), "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 0\nEXTRAVERSION =\n");
        write(root.resolve("arch/riscv/Makefile"), "");
        write(root.resolve("arch/riscv/configs/defconfig"), "");
        write(root.resolve("arch/riscv/configs/nommu_virt_defconfig"), "");
        write(root.resolve("kernel/configs/tiny.config"), "CONFIG_TINY=y\nCONFIG_GONE_TOO=y\n");
        write(root.resolve("scripts/kconfig/merge_config.sh"),
                "set -e\n[ \"$1 $2\" = '-m .config' ]\nshift 2\nfor f in $*; do echo \"Merging $f\"; cat $f >> .config; done\n");
        write(root.resolve("drivers/Kconfig"), """
                if NET
                config LOOP
                \ttristate "Loop"
                \tdepends on BLOCK || SMALL
                \thelp
                \t  depends on nothing
                endif

                config GONE
                \tbool
                """);
        SourceTree source = SourceTree.open(root);
        tree = new ObjectTree(source, new Arch("riscv", "riscv", "riscv", ""), temp.resolve("target/riscv"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private BuildOutcome run(BuildRequest request) {
        String goal = request.goals().get(0);
        goals.add(goal);
        try {
            switch (goal) {
                case "defconfig" -> Files.writeString(tree.config(), "CONFIG_64BIT=y\nCONFIG_BLOCK=m\n");
                case "tiny.config" -> Files.writeString(tree.config(), Files.readString(tree.config()) + "CONFIG_TINY=y\n");
                case "olddefconfig" -> complete();
                case "savedefconfig" -> Files.copy(tree.config(), tree.resolve("defconfig"), StandardCopyOption.REPLACE_EXISTING);
                default -> throw KbuildException.author("scripts/kconfig/Makefile:94", "Can't find default configuration");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildOutcome(0, 1, 0, 0, Duration.ZERO, Optional.empty(), List.of("make", goal));
    }

    private void complete() throws IOException {
        Map<String, ConfigLine> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(tree.config())) {
            ConfigLine.parse(line).ifPresent(l -> lines.put(l.symbol(), l));
        }
        lines.keySet().removeIf(symbol -> symbol.startsWith("GONE"));
        lines.computeIfPresent("LOOP", (symbol, line) -> new ConfigLine(symbol, new ConfigValue("y"), ""));
        StringBuilder text = new StringBuilder();
        lines.values().forEach(line -> text.append(line).append('\n'));
        Files.writeString(tree.config(), text);
    }

    private ConfigOutcome make() throws InterruptedException {
        return build().make(inputs(fragments), mode);
    }

    private BuildRequest request() {
        return new BuildRequest(tree, List.of(), Map.of("CROSS_COMPILE", "riscv64-linux-gnu-"), 1, 0, false, false,
                temp.resolve("target/riscv/build.log"));
    }

    private ConfigBuild build() {
        return new ConfigBuild(request(), toolchain, tree.resolve(".maven/config"), this::run);
    }

    private ConfigInputs inputs(List<String> names) {
        return ConfigInputs.find(kconfig, names, options, project, tree.source(), tree.arch());
    }

    private void fragment(String name, String text) throws IOException {
        fragments.add(name);
        Files.writeString(project.resolve(name), text);
    }

    @Test
    void laysFragmentsAndOptionsUponTheBaseInOrder() throws Exception {
        fragment("my board.config", "CONFIG_A=y\nCONFIG_B=y\n");
        fragments.add("tiny.config");
        fragment("last.config", "CONFIG_B=m # nocheck\n");
        options.put("CONFIG_LOCALVERSION", "-x");
        mode = ConfigCheckMode.OFF;

        ConfigOutcome outcome = make();

        assertThat(goals).containsExactly("defconfig", "tiny.config", "olddefconfig");
        assertThat(outcome.redone()).isEqualTo("there is no .config yet");
        assertThat(tree.config()).hasContent("CONFIG_64BIT=y\nCONFIG_BLOCK=m\nCONFIG_A=y\nCONFIG_B=m\nCONFIG_TINY=y\nCONFIG_LOCALVERSION=\"-x\"");
        assertThat(temp.resolve("target/riscv/build.log")).content().contains("$ cd " + tree.directory() + " && LC_ALL=C /bin/sh "
                + root.resolve("scripts/kconfig/merge_config.sh") + " -m .config .maven/config/merged/00-my_board.config\n"
                + "Merging .maven/config/merged/00-my_board.config\n");
    }

    @Test
    void aGoalAloneNeedsNoOlddefconfig() throws Exception {
        make();
        assertThat(goals).containsExactly("defconfig");
    }

    @Test
    void aFileAsBaseIsCompleted() throws Exception {
        Files.writeString(project.resolve("whole.config"), "CONFIG_A=y\n");
        kconfig = "whole.config";
        assertThat(make().config().isBuiltIn("A")).isTrue();
        assertThat(goals).containsExactly("olddefconfig");
    }

    @Test
    void nothingIsRerunWhenNothingChanged() throws Exception {
        fragment("f.config", "CONFIG_A=y\n");
        make();
        goals.clear();
        assertThat(make().isUpToDate()).isTrue();
        assertThat(goals).isEmpty();
    }

    @Test
    void everyInputCounts() throws Exception {
        fragment("f.config", "CONFIG_A=y\n");
        make();
        Files.writeString(project.resolve("f.config"), "CONFIG_A=m\n");
        assertThat(make().redone()).isEqualTo("its inputs changed");
        options.put("B", "y");
        assertThat(make().redone()).isEqualTo("its inputs changed");
        toolchain = "gcc 13";
        assertThat(make().redone()).isEqualTo("its inputs changed");
        Files.writeString(root.resolve("drivers/Kconfig"), "config OTHER\n");
        assertThat(make().redone()).isEqualTo("its inputs changed");
        assertThat(make().isUpToDate()).isTrue();
    }

    @Test
    void aConfigChangedByHandIsMadeAnewAndTold() throws Exception {
        make();
        Files.writeString(tree.config(), "CONFIG_HAND=y\n");
        assertThat(make().redone()).isEqualTo(tree.config() + " was changed by hand; it is made anew,"
                + " so put such changes into a fragment (goal menuconfig does)");
        assertThat(tree.config()).content().doesNotContain("HAND");
    }

    @Test
    void theSameContentKeepsItsTime() throws Exception {
        make();
        FileTime time = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(tree.config(), time);
        toolchain = "gcc 13";
        make();
        assertThat(goals).hasSize(2);
        assertThat(Files.getLastModifiedTime(tree.config())).isEqualTo(time);
    }

    @Test
    void allOptionsThatDidNotComeTrueAreToldAtOnce() throws Exception {
        fragment("f.config", "CONFIG_A=y\nCONFIG_LOOP=m\nCONFIG_GONE=y\nCONFIG_GONE_TOO=y # nocheck\n# CONFIG_64BIT is not set\n");
        options.put("GONE_AS_WELL", "5");
        String file = project.resolve("f.config").toString();
        assertThatThrownBy(this::make).isInstanceOf(KbuildException.class).hasMessage(
                file + ":2: asked for CONFIG_LOOP=m, got CONFIG_LOOP=y; it depends on NET && (BLOCK || SMALL), where NET=n, BLOCK=m, SMALL=n (drivers/Kconfig:2)\n"
                        + file + ":3: asked for CONFIG_GONE=y, got CONFIG_GONE not set; it cannot be set by hand, other symbols select it: see drivers/Kconfig:9\n"
                        + "<options><GONE_AS_WELL>: asked for CONFIG_GONE_AS_WELL=5, got CONFIG_GONE_AS_WELL not set;"
                        + " no Kconfig file of Linux 6.12.0 defines it for this arch");
        assertThatThrownBy(this::make).as("again, though .config is up to date").isInstanceOf(KbuildException.class);
        mode = ConfigCheckMode.WARN;
        assertThat(make().diagnostics()).hasSize(3);
        mode = ConfigCheckMode.OFF;
        assertThat(make().diagnostics()).isEmpty();
    }

    @Test
    void theTreesOwnFragmentsOnlyWarn() throws Exception {
        fragments.add("tiny.config");
        assertThat(make().diagnostics()).extracting(Object::toString).containsExactly(
                root + "/kernel/configs/tiny.config:2: asked for CONFIG_GONE_TOO=y, got CONFIG_GONE_TOO not set;"
                        + " no Kconfig file of Linux 6.12.0 defines it for this arch");
    }

    @Test
    void theLastOfTwoRequestsCounts() throws Exception {
        fragment("1.config", "CONFIG_A=y\n");
        fragment("2.config", "# CONFIG_A is not set\n");
        assertThat(make().config().isEnabled("A")).isFalse();
    }

    @Test
    void filesThatAreNotThereAreToldTogether() {
        kconfig = "board.cfg";
        fragments.addAll(List.of("none.config", "sub/none"));
        assertThatThrownBy(this::make).hasMessage(
                "<kconfig>: no file " + project + "/board.cfg, and 'board.cfg' is no Kbuild goal either, as these end in 'config'; name a file or a goal as defconfig\n"
                        + "<fragments>: no file " + project + "/none.config, and Linux 6.12.0 has no fragment 'none.config' in kernel/configs or arch/riscv/configs;"
                        + " correct the name or add the file\n"
                        + "<fragments>: no file " + project + "/sub/none, and Linux 6.12.0 has no fragment 'sub/none' in kernel/configs or arch/riscv/configs;"
                        + " correct the name or add the file");
    }

    @Test
    void goalsThatAskAreRefused() {
        kconfig = "menuconfig";
        assertThatThrownBy(this::make).hasMessage("<kconfig>: 'menuconfig' asks questions, and a build has nobody to answer;"
                + " name a goal as defconfig here and edit with the goal menuconfig");
        kconfig = "olddefconfig";
        assertThatThrownBy(this::make).hasMessage("<kconfig>: 'olddefconfig' needs a configuration and does not make one;"
                + " name a goal as defconfig, or a file");
    }

    @Test
    void anUnknownDefconfigIsToldWithThoseThereAre() {
        kconfig = "board_defconfig";
        assertThatThrownBy(this::make).hasMessage("scripts/kconfig/Makefile:94: Can't find default configuration\n"
                + "<kconfig>: no file " + root + "/arch/riscv/configs/board_defconfig; there are defconfig, nommu_virt_defconfig");
    }

    @Test
    void aFailureLeavesNothingThatLooksUpToDate() throws Exception {
        make();
        kconfig = "board_defconfig";
        assertThatThrownBy(this::make).isInstanceOf(KbuildException.class);
        kconfig = "defconfig";
        assertThat(make().redone()).isEqualTo("the .config there is not one this goal finished");
    }

    @Test
    void whatWasEditedByHandIsSavedToAFragmentAndThenComesOutOfTheInputs() throws Exception {
        fragment("f.config", "# ours\nCONFIG_A=y\n");
        options.put("C", "y");
        make();
        Files.writeString(tree.config(), "CONFIG_64BIT=y\nCONFIG_BLOCK=m\nCONFIG_A=m\nCONFIG_B=y\n# CONFIG_C is not set\n");

        ConfigEditing editing = new ConfigEditing(request(), build(), this::run);
        ConfigEditing.Saved saved = editing.save(inputs(List.of()), inputs(fragments), project.resolve("f.config"));

        assertThat(project.resolve("f.config")).hasContent("# ours\nCONFIG_A=m\nCONFIG_B=y\n# CONFIG_C is not set");
        assertThat(saved.settings()).containsExactly("CONFIG_A=m", "CONFIG_B=y", "# CONFIG_C is not set");
        assertThat(saved.lost()).containsExactly("CONFIG_C");
        assertThat(tree.resolve(".config.edited")).doesNotExist();
        mode = ConfigCheckMode.OFF;
        assertThat(make().isUpToDate()).isTrue();
    }
}
