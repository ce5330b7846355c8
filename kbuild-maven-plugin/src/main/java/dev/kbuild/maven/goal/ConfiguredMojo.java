package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.config.ConfigBuild;
import dev.kbuild.model.config.ConfigCheckMode;
import dev.kbuild.model.config.ConfigInputs;
import dev.kbuild.model.config.ConfigOutcome;
import dev.kbuild.model.toolchain.Toolchain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals share that make or change {@code .config}. */
abstract class ConfiguredMojo extends KernelMojo {

    /** What to start from: a Kbuild goal ({@code defconfig}, {@code tinyconfig}, {@code NAME_defconfig}, …) or a file. */
    @Parameter(property = "kbuild.kconfig", defaultValue = "defconfig")
    protected String kconfig;

    /** Laid upon it, in this order: files, or names of the tree's own fragments ({@code kvm_guest.config}). */
    @Parameter(property = "kbuild.fragments")
    protected List<String> fragments = new ArrayList<>();

    /** Laid upon these: {@code <options><CONFIG_EXPERT>y</CONFIG_EXPERT></options>}. Texts need no quotes. */
    @Parameter
    protected Map<String, String> options = new LinkedHashMap<>();

    /** Options from the command line, {@code -Dkbuild.options=EXPERT=y,NR_CPUS=8}; they win over the POM's. */
    @Parameter(property = "kbuild.options")
    protected List<String> optionsOverride = new ArrayList<>();

    /** When an option is not what was asked for: {@code fail}, {@code warn}, or {@code off}. */
    @Parameter(property = "kbuild.checkConfig", defaultValue = "fail")
    protected String checkConfig;

    /** Makes {@code .config} when it is not up to date, and says what became of it. */
    protected final ConfigOutcome configure(KernelBuild build) throws InterruptedException {
        ConfigOutcome outcome = configBuild(build).make(inputs(build), ConfigCheckMode.named(checkConfig));
        if (outcome.isUpToDate()) {
            getLog().info(build.classifier() + ": config is up to date");
        } else {
            getLog().info(build.classifier() + ": config made, as " + outcome.redone());
        }
        outcome.diagnostics().forEach(diagnostic -> getLog().warn(diagnostic.toString()));
        return outcome;
    }

    protected final ConfigInputs inputs(KernelBuild build) {
        return inputs(build, fragments);
    }

    /** The inputs with other fragments. */
    protected final ConfigInputs inputs(KernelBuild build, List<String> fragments) {
        return ConfigInputs.find(kconfig, fragments, OptionLines.over(options, optionsOverride), basedir(), build.tree().source(), build.tree().arch());
    }

    protected final ConfigBuild configBuild(KernelBuild build) {
        Toolchain toolchain = build.toolchain();
        return new ConfigBuild(
                build.request(), toolchain.compiler() + " " + toolchain.version(), build.state("config"), request -> run(build, request));
    }
}
