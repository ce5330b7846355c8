package dev.kbuild.model.boot;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Toolchain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The init of a boot test, compiled for the target by the compiler of its kernel and kept for the next time.
 * It has no C library and needs no headers: whatever compiles a kernel compiles it.
 */
public final class InitProgram {

    private static final String SOURCE = "init.c";

    private InitProgram() {}

    /**
     * The program for a kernel, from the cache or made now.
     *
     * @param srcarch the directory under {@code arch/}
     * @param bits 32 or 64, as {@code CONFIG_64BIT} says
     * @param cache a directory shared by all builds
     */
    public static Path compile(Toolchain toolchain, String srcarch, int bits, Path cache) throws InterruptedException {
        byte[] source = source();
        List<String> command = command(toolchain, srcarch, bits);
        Path program = cache.resolve("init").resolve(digest(source, toolchain.version(), command)).resolve("init");
        if (Files.exists(program)) {
            return program;
        }
        try {
            Files.createDirectories(program.getParent());
            Path work = Files.createTempDirectory(program.getParent(), "making");
            try {
                Path file = Files.write(work.resolve(SOURCE), source);
                Path made = work.resolve("init");
                command.addAll(List.of("-o", made.toString(), file.toString()));
                run(command);
                Files.move(made, program, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(work.resolve(SOURCE));
                Files.deleteIfExists(work.resolve("init"));
                Files.delete(work);
            }
            return program;
        } catch (IOException e) {
            throw KbuildException.machine(program.toString(), "cannot be made: " + e.getMessage(), e);
        }
    }

    private static byte[] source() {
        try (InputStream in = Objects.requireNonNull(InitProgram.class.getResourceAsStream(SOURCE), SOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw KbuildException.machine(SOURCE, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Compiler and options, without the files. */
    static List<String> command(Toolchain toolchain, String srcarch, int bits) {
        List<String> words = new ArrayList<>();
        words.add(toolchain.compiler());
        if (toolchain.id().equals("clang")) {
            words.add("--target=" + triple(srcarch, bits));
            words.add("-fuse-ld=lld");
        } else if (srcarch.equals("x86")) {
            words.add("-m" + bits);
        }
        switch (srcarch) {
            case "riscv" -> words.addAll(List.of("-march=rv64imac", "-mabi=lp64", "-mcmodel=medany"));
            case "arm64" -> words.add("-mgeneral-regs-only");
            default -> { }
        }
        words.addAll(List.of("-Os", "-Wall", "-ffreestanding", "-fno-pic", "-fno-stack-protector",
                "-fno-asynchronous-unwind-tables", "-nostdlib", "-static", "-no-pie", "-Wl,--build-id=none", "-s"));
        return words;
    }

    private static String triple(String srcarch, int bits) {
        return switch (srcarch) {
            case "x86" -> bits == 64 ? "x86_64-linux-gnu" : "i686-linux-gnu";
            case "arm64" -> "aarch64-linux-gnu";
            default -> srcarch + bits + "-linux-gnu";
        };
    }

    private static String digest(byte[] source, String version, List<String> command) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(source);
            sha256.update((version + "\0" + String.join("\0", command)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw KbuildException.machine(command.get(0), "cannot compile the boot test's init; it said:\n" + said.strip()
                    + "\nthe command was: " + String.join(" ", command));
        }
    }
}
