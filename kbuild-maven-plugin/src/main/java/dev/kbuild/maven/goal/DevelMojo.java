package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelCoordinates;
import dev.kbuild.maven.request.ModuleTarget;
import dev.kbuild.model.config.KernelConfig;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Gets the devel artifacts of the kernels to build for, unpacks each once, and builds its host tools once for this machine. What would
 * only fail later is looked at too: whether the compiler fits, and whether the signing key can be read.
 */
@Mojo(name = "devel", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class DevelMojo extends ModuleMojo {

    @Override
    protected void execute(List<ModuleTarget> targets) {
        boolean signed = signingKey().isPresent();
        for (ModuleTarget target : targets) {
            if (!signed && KernelConfig.read(target.build().devel().root().resolve(".config")).isEnabled("MODULE_SIG_FORCE")) {
                getLog().warn(target.classifier() + ": " + target.kernelName() + " refuses modules that are not signed (CONFIG_MODULE_SIG_FORCE);"
                        + " name a key with <moduleSigningKey>");
            }
            getLog().info(target.classifier() + ": " + target.kernelName() + ", symvers "
                    + target.build().devel().info().symvers().name().toLowerCase(Locale.ROOT)
                    + target.kernel().map(KernelCoordinates::toString).map(k -> ", from " + k).orElse("")
                    + ", compiled by " + target.toolchain().compiler());
        }
    }
}
