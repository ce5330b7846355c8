package dev.kbuild.maven.goal;

import dev.kbuild.maven.artifact.TextFile;
import dev.kbuild.maven.request.CheckToolchain;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.maven.request.ModuleTarget;
import dev.kbuild.maven.request.ModuleTargets;
import dev.kbuild.maven.request.Repository;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.ToolchainRequest;
import dev.kbuild.model.tree.CompileCommands;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes {@code compile_commands.json} for what was built, kernel or modules, into its build directory: the compilation database that
 * clangd, clang-tidy and editors read, with what {@code make compile_commands.json} of the tree would put into it.
 */
@Mojo(name = "compile-commands", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class CompileCommandsMojo extends KernelMojo {

    /** For a module: kernels it was built for besides its dependencies, {@code groupId:artifactId:version}. */
    @Parameter(property = "kbuild.kernels")
    private List<String> kernels = new ArrayList<>();

    /** For a module: devel artifacts given as files. */
    @Parameter(property = "kbuild.devel")
    private List<File> devel = new ArrayList<>();

    @Override
    protected void perform() throws InterruptedException {
        if (project.getPackaging().equals("linux-module")) {
            for (ModuleTarget target : ModuleTargets.of(moduleSettings())) {
                Path module = target.build().directory();
                if (target.build().modules().isEmpty()) {
                    throw KbuildException.author(module.toString(), "no modules were built there; mvn compile builds them");
                }
                write(target.classifier(), module, new CompileCommands(target.build().devel().root(), true).ofModule(module));
            }
        } else {
            for (KernelBuild build : builds()) {
                execute(build);
            }
        }
    }

    @Override
    protected void execute(KernelBuild build) {
        Path directory = build.tree().directory();
        write(build.classifier(), directory, new CompileCommands(directory, namesAssembly(build.tree().source().root())).ofKernel());
    }

    private void write(String classifier, Path directory, List<CompileCommands.Command> commands) {
        Path file = directory.resolve(CompileCommands.FILE);
        TextFile.write(file, CompileCommands.json(commands));
        getLog().info(classifier + ": " + commands.size() + " commands in " + file);
    }

    /** Whether the tree's own script would: those of newer kernels do. */
    private static boolean namesAssembly(Path source) {
        Path script = source.resolve("scripts/clang-tools/gen_compile_commands.py");
        try {
            return !Files.exists(script) || Files.readString(script, StandardCharsets.UTF_8).contains(".[cS]");
        } catch (IOException e) {
            throw KbuildException.machine(script.toString(), "cannot be read: " + e, e);
        }
    }

    private ModuleTargets.Settings moduleSettings() {
        ToolchainRequest toolchain = new ToolchainRequest(
                Optional.ofNullable(crossCompile), Optional.ofNullable(llvm), Optional.ofNullable(cc),
                Optional.ofNullable(compilerWrapper), Optional.empty());
        return new ModuleTargets.Settings(
                kernels, devel, arch, flavour, cache.toPath(), directory.toPath(), toolchain, CheckToolchain.off, makeVariables, jobs,
                outputTimestamp, project, session, toolchainManager, new Repository(repositorySystem, session, project), getLog());
    }
}
