package dev.kbuild.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.maven.artifact.ArtifactPlan;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.config.ConfigBase;
import dev.kbuild.model.config.ConfigInputs;
import dev.kbuild.model.config.ConfigPiece;
import dev.kbuild.model.config.Fragment;
import dev.kbuild.model.toolchain.Toolchain;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.KernelVersion;
import dev.kbuild.model.tree.ObjectTree;
import dev.kbuild.model.tree.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    private static Description description() {
        SourceTree source = new SourceTree(Path.of("/src/linux"), new KernelVersion(6, 12, 1, ""));
        Arch arch = new Arch("riscv64", "riscv", "riscv", "/src/linux/scripts/subarch.include: 'riscv64' is 'riscv'");
        Map<String, String> variables = Map.of("CROSS_COMPILE", "riscv64-linux-gnu-");
        Toolchain toolchain = new Toolchain(variables, "/usr/bin/riscv64-linux-gnu-gcc", "gcc", "gcc 12.2.0", "among the usual prefixes of riscv", Optional.of("ccache"));
        Path directory = Path.of("/p/target/kbuild/riscv");
        KernelBuild build = new KernelBuild("riscv", new ObjectTree(source, arch, directory), toolchain, variables, 2, 0, directory);
        ConfigInputs inputs = new ConfigInputs(new ConfigBase.Goal("defconfig"), List.of(new ConfigPiece.File(Path.of("/p/board.config"))),
                Fragment.options(Map.of("NR_CPUS", "8")));
        return Description.of(build)
                .config(inputs, "fail", false)
                .goals(Map.of("link", List.of("vmlinux")))
                .artifacts(ArtifactPlan.of("riscv", true, true, true, "tar.xz", "zip"));
    }

    @Test
    void tellsPeople() {
        assertThat(description().lines()).containsExactly(
                "arch",
                "  asked         riscv64",
                "  arch          riscv",
                "  srcarch       riscv",
                "  from          /src/linux/scripts/subarch.include: 'riscv64' is 'riscv'",
                "  classifier    riscv",
                "source",
                "  version       6.12.1",
                "  tree          /src/linux",
                "  from          /src/linux",
                "  patches       none",
                "toolchain",
                "  id            gcc",
                "  compiler      /usr/bin/riscv64-linux-gnu-gcc",
                "  version       gcc 12.2.0",
                "  from          among the usual prefixes of riscv",
                "  wrapper       ccache",
                "variables",
                "  CROSS_COMPILE riscv64-linux-gnu-",
                "objects         /p/target/kbuild/riscv",
                "config",
                "  base          defconfig",
                "  fragments     /p/board.config",
                "  options",
                "    CONFIG_NR_CPUS 8",
                "  check         fail",
                "  made          false",
                "goals",
                "  link          vmlinux",
                "artifacts",
                "  (main):json                  kernel version and source, the same for every arch",
                "  riscv:json                   release, configuration, toolchain, and every file of the archives",
                "  riscv-build:json             how this build went",
                "  riscv-kernel:tar.xz          boot image, System.map, config, device trees",
                "  riscv-modules:tar.xz         lib/modules, where the configuration has modules",
                "  riscv-devel:tar.zst          what modules for it are built with, where the configuration has modules",
                "  riscv-uapi-headers:zip       headers for userspace",
                "  riscv-debug:tar.xz           vmlinux and unstripped modules");
    }

    @Test
    void artifactsThatNobodyAskedForAreLeftOut() {
        assertThat(ArtifactPlan.of("riscv", true, false, false, "tar.zst", "zip")).extracting(ArtifactPlan::classifier)
                .containsExactly("", "riscv", "riscv-build", "riscv-kernel", "riscv-modules", "riscv-uapi-headers");
        assertThat(ArtifactPlan.of("s390", false, true, true, "tar.zst", "tar.gz")).extracting(plan -> plan.classifier() + ":" + plan.type())
                .containsExactly(":json", "s390:json", "s390-build:json", "s390-uapi-headers:tar.gz");
    }

    @Test
    void tellsMachines() {
        assertThat(description().json().at("/config/options/CONFIG_NR_CPUS").asText()).isEqualTo("8");
        assertThat(description().json().at("/toolchain/wrapper").asText()).isEqualTo("ccache");
        assertThat(description().json().at("/artifacts/3/classifier").asText()).isEqualTo("riscv-kernel");
    }
}
