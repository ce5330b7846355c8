package dev.kbuild.maven.request;

import dev.kbuild.model.devel.ModuleBuild;
import dev.kbuild.model.toolchain.Toolchain;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One kernel that a project's modules are built for, everything about it decided.
 *
 * @param classifier {@code C} of the module's artifacts: the kernel's own, with its release when there are several kernels
 * @param kernel where the devel artifact came from; absent when a file was named
 * @param directory below {@code target/kbuild}: sources' copy, objects, log, staging
 */
public record ModuleTarget(String classifier, Optional<KernelCoordinates> kernel, ModuleBuild build, Toolchain toolchain, Path directory) {

    public Path log() {
        return directory.resolve("build.log");
    }

    public String release() {
        return build.devel().info().release();
    }

    /** {@code Linux 6.12.9 (riscv)}. */
    public String kernelName() {
        return "Linux " + release() + " (" + build.devel().info().arch() + ")";
    }
}
