package dev.kbuild.maven.goal;

import dev.kbuild.maven.console.ModuleTable;
import dev.kbuild.maven.request.ModuleTarget;
import dev.kbuild.model.devel.DevelTree;
import dev.kbuild.model.module.KernelAbi;
import dev.kbuild.model.module.ModuleCheck;
import dev.kbuild.model.module.ModuleObject;
import dev.kbuild.model.module.ModuleSources;
import dev.kbuild.model.module.Symvers;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Tells, before anyone loads them, whether the kernels would take the modules: vermagic, symbols and their versions, licence, namespaces.
 * A missing description is a warning.
 */
@Mojo(name = "check-modules", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class CheckModulesMojo extends ModuleMojo {

    @Override
    protected void execute(List<ModuleTarget> targets) {
        ModuleTable table = new ModuleTable();
        List<Diagnostic> errors = new ArrayList<>();
        for (ModuleTarget target : targets) {
            List<Diagnostic> found = check(target);
            List<Diagnostic> wrong = found.stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR).toList();
            found.stream().filter(d -> d.severity() == Diagnostic.Severity.WARNING).forEach(d -> getLog().warn(d.toString()));
            errors.addAll(wrong);
            table.row(target.kernelName(), wrong.isEmpty() ? "would take the modules" : "would refuse a module", "");
        }
        if (!errors.isEmpty()) {
            table.lines().forEach(getLog()::info);
            throw KbuildException.author(errors);
        }
    }

    private List<Diagnostic> check(ModuleTarget target) {
        DevelTree devel = target.build().devel();
        KernelAbi kernel = new KernelAbi(target.kernelName(), devel.info().vermagic(), Symvers.read(devel.symvers()), devel.info().isSymversComplete());
        List<Symvers> others = new ArrayList<>(target.build().extraSymbols().stream().map(Symvers::read).toList());
        others.add(Symvers.read(target.build().symvers()));
        // The copy has what Kbuild made among the sources; people look into the original.
        ModuleCheck check = new ModuleCheck(kernel, others, ModuleSources.below(moduleSources.toPath()));
        List<Diagnostic> found = new ArrayList<>();
        for (Path module : target.build().modules()) {
            found.addAll(check.check(ModuleObject.read(module)));
        }
        return found;
    }
}
