package dev.kbuild.model.toolchain;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.SourceTree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the toolchain for an arch. */
public final class Toolchains {

    private static final List<String> WRAPPERS = List.of("ccache", "sccache", "distcc", "icecc");

    private final Function<String, Optional<Path>> programs;
    private final Function<Path, String> versions;
    private final String machine;

    Toolchains(Function<String, Optional<Path>> programs, Function<Path, String> versions, String machine) {
        this.programs = programs;
        this.versions = versions;
        this.machine = machine;
    }

    /**
     * Finds it among what was asked for and what is installed. {@code cc} beats {@code llvm}, which beats a prefix; a prefix given
     * beats one from a Maven toolchain, which beats the usual ones of the arch. The machine's own arch needs none.
     */
    public static Toolchain find(SourceTree source, Arch arch, ToolchainRequest request) {
        return new Toolchains(Programs::find, CompilerVersion::ask, System.getProperty("os.arch")).choose(source, arch, request);
    }

    Toolchain choose(SourceTree source, Arch arch, ToolchainRequest request) {
        Map<String, String> variables = new LinkedHashMap<>();
        Choice choice = compiler(source, arch, request, variables);
        Path compiler = programs.apply(choice.name()).orElseThrow(() -> missing(choice));
        String version = versions.apply(compiler);
        request.compilerWrapper().ifPresent(wrapper -> {
            requireWrapper(wrapper);
            variables.put("CC", wrapper + " " + choice.name());
            variables.put("HOSTCC", wrapper + " " + (request.llvm().isPresent() ? choice.name() : "gcc"));
        });
        String id = version.contains("clang") ? "clang" : "gcc";
        return new Toolchain(variables, compiler.toString(), id, version, choice.from(), request.compilerWrapper());
    }

    /**
     * A compiler that was decided for.
     *
     * @param name as make will call it
     * @param debianPackage brings it, as far as known
     */
    private record Choice(String name, String from, String parameter, Optional<String> debianPackage) {}

    private Choice compiler(SourceTree source, Arch arch, ToolchainRequest request, Map<String, String> variables) {
        Optional<String> prefix = request.crossCompile().or(request::mavenToolchain);
        prefix.ifPresent(p -> variables.put("CROSS_COMPILE", p));
        request.llvm().ifPresent(llvm -> variables.put("LLVM", llvm));
        if (request.cc().isPresent()) {
            variables.put("CC", request.cc().get());
            return new Choice(request.cc().get(), "<cc>", "cc", Optional.empty());
        }
        if (request.llvm().isPresent()) {
            String llvm = request.llvm().get();
            String name = llvm.endsWith("/") ? llvm + "clang" : llvm.startsWith("-") ? "clang" + llvm : "clang";
            return new Choice(name, "<llvm> " + llvm, "llvm", llvm.endsWith("/") ? Optional.empty() : Optional.of(name));
        }
        CrossPrefixes usual = CrossPrefixes.of(source, arch);
        if (prefix.isPresent()) {
            String from = request.crossCompile().isPresent() ? "<crossCompile>" : "the Maven toolchain of type kernel-cross";
            Optional<String> brings = usual.debianPackage().filter(p -> p.equals("gcc-" + prefix.get().replaceFirst("-$", "")));
            return new Choice(prefix.get() + "gcc", from, "crossCompile", brings);
        }
        if (isNative(source, arch)) {
            return new Choice("gcc", "the machine's own compiler, since it is " + machine + " itself", "cc", Optional.of("gcc"));
        }
        return cross(arch, usual, variables);
    }

    private boolean isNative(SourceTree source, Arch arch) {
        try {
            return source.arch(machine.equals("amd64") ? "x86_64" : machine).srcarch().equals(arch.srcarch());
        } catch (KbuildException machineUnknownToTree) {
            return false;
        }
    }

    private Choice cross(Arch arch, CrossPrefixes usual, Map<String, String> variables) {
        String prefix = usual.candidates().stream()
                .filter(candidate -> programs.apply(candidate + "gcc").isPresent())
                .findFirst()
                .orElseThrow(() -> noneOf(arch, usual));
        variables.put("CROSS_COMPILE", prefix);
        return new Choice(prefix + "gcc", "among the usual prefixes of " + arch.name(), "crossCompile", usual.debianPackage());
    }

    private static KbuildException noneOf(Arch arch, CrossPrefixes usual) {
        String tried = usual.candidates().isEmpty() ? "no prefix is known for it"
                : "looked on the PATH for gcc with the prefixes " + String.join(", ", usual.candidates());
        return KbuildException.machine(Diagnostic.parameter("arch"), "no compiler for '" + arch.name() + "' is installed; " + tried + "; "
                + usual.debianPackage().map(p -> "on Debian: apt install " + p + ", or set").orElse("install one and set")
                + " <crossCompile> (kbuild.crossCompile), or <llvm> (kbuild.llvm)");
    }

    private static KbuildException missing(Choice choice) {
        return KbuildException.machine(Diagnostic.parameter(choice.parameter()), "the compiler '" + choice.name()
                + "' is not installed, or not on the PATH"
                + choice.debianPackage().map(p -> "; on Debian: apt install " + p).orElse(""));
    }

    private void requireWrapper(String wrapper) {
        if (!WRAPPERS.contains(wrapper)) {
            throw KbuildException.author(Diagnostic.parameter("compilerWrapper"),
                    "'" + wrapper + "' is not known; known are " + String.join(", ", WRAPPERS));
        }
        if (programs.apply(wrapper).isEmpty()) {
            throw KbuildException.machine(Diagnostic.parameter("compilerWrapper"), "'" + wrapper
                    + "' is not installed, or not on the PATH; on Debian: apt install " + wrapper);
        }
    }
}
