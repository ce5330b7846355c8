package dev.kbuild.maven.goal;

import dev.kbuild.maven.console.FailureReport;
import dev.kbuild.maven.console.ModuleTable;
import dev.kbuild.maven.request.ModuleParameter;
import dev.kbuild.maven.request.ModuleTarget;
import dev.kbuild.model.build.BuildEvent;
import dev.kbuild.model.build.BuildOutcome;
import dev.kbuild.model.build.BuildOutcome.Failure;
import dev.kbuild.model.devel.KbuildFile;
import dev.kbuild.model.devel.MissingSymbols;
import dev.kbuild.model.devel.SourceStage;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Builds the modules for each kernel: {@code make -C KDIR M=DIRECTORY modules}. One that fails does not keep the others from being built. */
@Mojo(name = "compile-modules", defaultPhase = LifecyclePhase.COMPILE, threadSafe = true)
public final class CompileModulesMojo extends ModuleMojo {

    /** Modules to write a Kbuild file for, each with {@code <name>}, {@code <sources>} and {@code <flags>}; or keep a Kbuild file yourself. */
    @Parameter
    private List<ModuleParameter> modules = new ArrayList<>();

    @Override
    protected void execute(List<ModuleTarget> targets) throws InterruptedException {
        Map<String, String> generated = modules.isEmpty() ? Map.of()
                : Map.of("Kbuild", KbuildFile.of(modules.stream().map(ModuleParameter::module).toList()));
        List<Diagnostic> failures = new ArrayList<>();
        ModuleTable table = new ModuleTable();
        for (ModuleTarget target : targets) {
            Optional<Diagnostic> failure = build(target, generated);
            failure.ifPresent(failures::add);
            table.row(target.kernelName(), failure.isPresent() ? "failed" : "compiled", failure.map(Diagnostic::at).orElse(""));
        }
        if (!failures.isEmpty()) {
            if (targets.size() > 1) {
                table.lines().forEach(getLog()::info);
            }
            throw KbuildException.author(failures);
        }
    }

    private Optional<Diagnostic> build(ModuleTarget target, Map<String, String> generated) throws InterruptedException {
        new SourceStage(target.build().directory(), target.directory().resolve(".maven/sources")).update(moduleSources.toPath(), generated);
        begin(target);
        MissingSymbols missing = new MissingSymbols();
        BuildOutcome outcome = run(target, target.build().request(jobs(), verbose, target.log(), "modules"), event -> {
            if (event instanceof BuildEvent.Line line) {
                missing.line(line.text());
            }
        });
        return outcome.failure().map(failure -> diagnostic(target, failure, missing));
    }

    private static void begin(ModuleTarget target) {
        try {
            Files.deleteIfExists(target.log());
        } catch (IOException e) {
            throw KbuildException.machine(target.log().toString(), "cannot be begun anew: " + e.getMessage(), e);
        }
    }

    private Diagnostic diagnostic(ModuleTarget target, Failure failure, MissingSymbols missing) {
        if (!missing.isEmpty()) {
            return Diagnostic.error(target.classifier(), missing.explain(target.build().devel().info()) + "\n  log:     " + failure.log());
        }
        // The compiler speaks of the copy; people edit the original.
        String copy = target.build().directory() + "/";
        String at = failure.at().startsWith(copy) ? moduleSources.toPath().resolve(failure.at().substring(copy.length())).toString() : failure.at();
        return Diagnostic.error(at, "for " + target.kernelName() + ": " + FailureReport.of(failure));
    }
}
