package dev.kbuild.make.process;

import dev.kbuild.make.disk.RawPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which compiler {@code rustc} is where that is a link to rustup: one of several toolchains, chosen by settings, a variable, or files in the
 * directory and those above it. The rustup book: "Overrides".
 */
final class Rustup {
    private static final String[] FILES = {"rust-toolchain", "rust-toolchain.toml"};

    private final Map<String, String> environment;
    private final String directory;

    /** Seen from an absolute directory, by a command with this environment. */
    Rustup(Map<String, String> environment, String directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /** All that the choice depends on, and every compiler that it may fall on; empty when it may fall on one that is not among them. */
    Optional<String> identity() throws IOException {
        String home = home();
        if (home == null || environment.getOrDefault("RUSTUP_TOOLCHAIN", "").indexOf('/') >= 0) {
            return Optional.empty();
        }
        for (Path above = RawPath.of(directory); above != null; above = above.getParent()) {
            for (String file : FILES) {
                if (Files.exists(above.resolve(file))) {
                    return Optional.empty();
                }
            }
        }
        TreeSet<String> parts = new TreeSet<>();
        parts.add("in " + directory);
        for (String settings : new String[] {home + "/settings.toml", "/etc/rustup/settings.toml"}) {
            if (Files.exists(RawPath.of(settings))) {
                parts.add(ToolIdentity.describe(RawPath.of(settings)));
            }
        }
        Path toolchains = RawPath.of(home + "/toolchains");
        String[] names = toolchains.toFile().list();
        if (names == null) {
            throw new NoSuchFileException(toolchains.toString());
        }
        for (String name : names) {
            if (!RawPath.isUnambiguous(name)) {
                return Optional.empty();
            }
            Path compiler = toolchains.resolve(name).resolve("bin/rustc");
            parts.add(name + "=" + (Files.exists(compiler) ? ToolIdentity.describe(compiler.toRealPath()) : "none"));
        }
        return Optional.of(String.join("\n", parts));
    }

    /** Null when only the password file could tell. */
    private String home() {
        String named = environment.getOrDefault("RUSTUP_HOME", "");
        String users = environment.getOrDefault("HOME", "");
        String home = named.isEmpty() ? users : named;
        return !home.startsWith("/") ? null : named.isEmpty() ? home + "/.rustup" : home;
    }
}
