package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelCoordinates;
import dev.kbuild.maven.request.ModuleTarget;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Gets the devel artifacts of the kernels to build for, unpacks each once, and builds its host tools once for this machine. */
@Mojo(name = "devel", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class DevelMojo extends ModuleMojo {

    @Override
    protected void execute(List<ModuleTarget> targets) {
        for (ModuleTarget target : targets) {
            getLog().info(target.classifier() + ": " + target.kernelName() + ", symvers "
                    + target.build().devel().info().symvers().name().toLowerCase(Locale.ROOT)
                    + target.kernel().map(KernelCoordinates::toString).map(k -> ", from " + k).orElse("")
                    + ", compiled by " + target.toolchain().compiler());
        }
    }
}
