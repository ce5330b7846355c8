package dev.kbuild.model.module;

import dev.kbuild.model.problem.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells, before anyone loads it, whether a kernel would take a module.
 *
 * @param dependencies what the modules export that this one may build upon
 */
public record ModuleCheck(KernelAbi kernel, List<Symvers> dependencies, ModuleSources sources) {

    public ModuleCheck {
        dependencies = List.copyOf(dependencies);
    }

    /** What is wrong with it, errors and warnings; nothing when the kernel would take it. */
    public List<Diagnostic> check(ModuleObject module) {
        List<Diagnostic> found = new ArrayList<>();
        vermagic(module, found);
        if (module.modinfo().first("license").isEmpty()) {
            found.add(Diagnostic.error(at(module), "has no MODULE_LICENSE; say for instance MODULE_LICENSE(\"GPL\")"));
        }
        if (module.modinfo().first("description").isEmpty()) {
            found.add(Diagnostic.warning(at(module), "has no MODULE_DESCRIPTION; say in a sentence what it is"));
        }
        for (String symbol : module.needed()) {
            Optional<Symvers.Entry> exported = exporter(symbol);
            if (exported.isEmpty()) {
                found.add(Diagnostic.error(place(module, symbol), missing(module, symbol)));
            } else {
                use(module, exported.get(), found);
            }
        }
        layout(module, found);
        return found;
    }

    private void vermagic(ModuleObject module, List<Diagnostic> found) {
        String own = module.modinfo().vermagic();
        if (!own.strip().equals(kernel.vermagic().strip())) {
            found.add(Diagnostic.error(at(module), "has vermagic '" + own.strip() + "', but " + kernel.name() + " has '"
                    + kernel.vermagic().strip() + "' and would refuse it; build it against this kernel"));
        }
    }

    private Optional<Symvers.Entry> exporter(String symbol) {
        return Stream.concat(Stream.of(kernel.symvers()), dependencies.stream())
                .flatMap(s -> s.find(symbol).stream())
                .findFirst();
    }

    private String missing(ModuleObject module, String symbol) {
        String text = "'" + symbol + "' is used by " + file(module) + ", but neither " + kernel.name() + " nor a dependency exports it; ";
        return text + (kernel.symversComplete()
                ? "its configuration may leave it out, or the module that exports it is to be a dependency"
                : "its Module.symvers is partial and knows vmlinux only: publish the kernel again with its modules built");
    }

    private void use(ModuleObject module, Symvers.Entry exported, List<Diagnostic> found) {
        String symbol = exported.symbol();
        if (exported.gplOnly() && !module.modinfo().isGplCompatible()) {
            found.add(Diagnostic.error(place(module, symbol), "'" + symbol + "' is exported by " + exporter(exported)
                    + " to GPL-compatible modules only, and " + file(module) + " has the license '"
                    + module.modinfo().first("license").orElse("") + "'; do without the symbol, or choose another MODULE_LICENSE"));
        }
        if (!isImported(module, exported.namespace())) {
            found.add(Diagnostic.error(place(module, symbol), "'" + symbol + "' is exported by " + exporter(exported) + " in namespace '"
                    + exported.namespace() + "', which " + file(module) + " does not import; add MODULE_IMPORT_NS for it"));
        }
        if (kernel.modversions()) {
            version(module, exported, found);
        }
    }

    private void version(ModuleObject module, Symvers.Entry exported, List<Diagnostic> found) {
        Integer own = module.versions().get(exported.symbol());
        if (own == null) {
            found.add(Diagnostic.error(place(module, exported.symbol()), file(module) + " carries no version of '" + exported.symbol()
                    + "', but " + kernel.name() + " was built with CONFIG_MODVERSIONS; build it against this kernel"));
        } else if (own != exported.crc()) {
            found.add(Diagnostic.error(place(module, exported.symbol()), String.format(
                    "'%s' has version 0x%08x in %s, but %s exports 0x%08x: its type has changed; build the module against this kernel",
                    exported.symbol(), own, file(module), exporter(exported), exported.crc())));
        }
    }

    /** The version of struct module itself, which no relocation mentions. */
    private void layout(ModuleObject module, List<Diagnostic> found) {
        if (kernel.modversions() && module.versions().containsKey("module_layout") && !module.needed().contains("module_layout")) {
            kernel.symvers().find("module_layout").ifPresent(exported -> version(module, exported, found));
        }
    }

    /** A namespace {@code module:a,b*} is for the modules of those names, and is not imported. */
    private static boolean isImported(ModuleObject module, String namespace) {
        if (namespace.startsWith("module:")) {
            return Arrays.stream(namespace.substring("module:".length()).split(","))
                    .map(name -> name.replace('-', '_'))
                    .anyMatch(name -> name.endsWith("*")
                            ? module.name().startsWith(name.substring(0, name.length() - 1)) : module.name().equals(name));
        }
        return namespace.isEmpty() || module.modinfo().all("import_ns").contains(namespace);
    }

    private String exporter(Symvers.Entry exported) {
        return kernel.symvers().find(exported.symbol()).isPresent() ? kernel.name() : "module '" + exported.module() + "'";
    }

    private String place(ModuleObject module, String symbol) {
        return sources.firstUse(symbol).orElse(at(module));
    }

    private static String at(ModuleObject module) {
        return module.file().toString();
    }

    private static String file(ModuleObject module) {
        return module.file().getFileName().toString();
    }
}
