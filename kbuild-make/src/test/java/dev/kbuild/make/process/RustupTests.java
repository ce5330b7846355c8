package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides which compiler rustup's {@code rustc} is, each seen in its identity. */
class RustupTests {
    @TempDir
    Path place;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void oneToolchain() throws IOException {
        environment.put("HOME", place.resolve("home").toString());
        write("home/.rustup/settings.toml", "default_toolchain = \"stable\"\n");
        write("home/.rustup/toolchains/stable/bin/rustc", "1");
        Files.createDirectories(place.resolve("src/linux"));
    }

    @Test
    void staysTheSameAsLongAsNothingChanges() throws IOException {
        assertThat(identity("src/linux")).isPresent().isEqualTo(identity("src/linux"));
    }

    @Test
    void isAnotherWithOtherSettingsOrToolchains() throws IOException {
        Optional<String> before = identity("src/linux");
        write("home/.rustup/settings.toml", "default_toolchain = \"nightly\"\n");
        Optional<String> settings = identity("src/linux");
        write("home/.rustup/toolchains/nightly/bin/rustc", "2");
        Optional<String> toolchains = identity("src/linux");
        write("home/.rustup/toolchains/stable/bin/rustc", "10");
        assertThat(identity("src/linux")).isNotIn(before, settings, toolchains);
        assertThat(settings).isNotEqualTo(before);
        assertThat(toolchains).isNotEqualTo(settings);
    }

    @Test
    void isAnotherInAnotherDirectoryWhichSettingsMayName() throws IOException {
        assertThat(identity("src/linux")).isNotEqualTo(identity("src"));
    }

    @Test
    void isUnknownWhereAFileChooses() throws IOException {
        write("src/rust-toolchain.toml", "[toolchain]\npath = \"/elsewhere\"\n");
        assertThat(identity("src/linux")).isEmpty();
        assertThat(identity("home")).isPresent();
    }

    @Test
    void isUnknownWhereAVariableNamesAPathOrThereIsNoHome() throws IOException {
        environment.put("RUSTUP_TOOLCHAIN", "/elsewhere");
        assertThat(identity("src")).isEmpty();
        environment.clear();
        assertThat(identity("src")).isEmpty();
    }

    private Optional<String> identity(String directory) throws IOException {
        return new Rustup(environment, place.resolve(directory).toString()).identity();
    }

    private void write(String file, String text) throws IOException {
        Path path = place.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
