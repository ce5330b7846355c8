package dev.kbuild.model.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kbuild.model.toolchain.Programs;
import dev.kbuild.model.toolchain.Toolchain;
import dev.kbuild.model.toolchain.ToolchainRequest;
import dev.kbuild.model.toolchain.Toolchains;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of two hosts, both of them this machine. */
class DistccTest {

    private static final int SOURCES = 24;

    @TempDir
    private Path directory;

    private final List<Process> daemons = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process daemon : daemons) {
            daemon.descendants().forEach(ProcessHandle::destroy);
            daemon.destroy();
            daemon.waitFor();
        }
    }

    @Test
    void bothHostsCompile() throws Exception {
        assumeTrue(Programs.find("distccd").isPresent(), "distcc is not installed");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        int first = start("first");
        int second = start("second");
        Files.createDirectory(directory.resolve("distcc"));
        MiniatureKernel kernel = MiniatureKernel.in(directory);
        List<String> goals = new ArrayList<>();
        for (int i = 0; i < SOURCES; i++) {
            kernel.write("part" + i + ".c", "int part" + i + "(void) { return " + i + "; }\n");
            goals.add("part" + i + ".o");
        }

        BuildRequest request = kernel.request(goals.toArray(String[]::new)).withJobs(4)
                .withVariable("CC", distcc(kernel))
                .withVariable("DISTCC_HOSTS", "127.0.0.1:" + first + "/1 127.0.0.1:" + second + "/1")
                .withVariable("DISTCC_FALLBACK", "0")
                .withVariable("DISTCC_DIR", directory.resolve("distcc").toString());
        BuildOutcome outcome = new MakeEngine().run(request, event -> {});

        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome.commands()).isEqualTo(SOURCES);
        assertThat(compiled("first")).isPositive();
        assertThat(compiled("second")).isPositive();
        assertThat(compiled("first") + compiled("second")).isEqualTo(SOURCES);
    }

    private String distcc(MiniatureKernel kernel) throws IOException {
        Files.createDirectories(kernel.source().resolve("arch/x86"));
        Files.createFile(kernel.source().resolve("arch/x86/Makefile"));
        ToolchainRequest request = new ToolchainRequest(
                Optional.empty(), Optional.empty(), Optional.of("gcc"), Optional.of("distcc"), Optional.empty());
        Toolchain toolchain = Toolchains.find(kernel.request().tree().source(), kernel.request().tree().source().arch("x86"), request);
        return toolchain.variables().get("CC");
    }

    private int start(String name) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process daemon = new ProcessBuilder("distccd", "--no-detach", "--daemon", "--port", Integer.toString(port), "--listen", "127.0.0.1",
                "--allow", "127.0.0.1", "--jobs", "1", "--log-stderr", "--log-level", "info")
                .redirectErrorStream(true).redirectOutput(log(name).toFile()).start();
        daemons.add(daemon);
        while (!answers(port)) {
            assertThat(daemon.isAlive()).as("distccd: %s", Files.readString(log(name))).isTrue();
            Thread.onSpinWait();
        }
        return port;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private long compiled(String name) throws IOException {
        try (var lines = Files.lines(log(name))) {
            return lines.filter(line -> line.contains("COMPILE_OK")).count();
        }
    }

    private Path log(String name) {
        return directory.resolve(name + ".log");
    }
}
