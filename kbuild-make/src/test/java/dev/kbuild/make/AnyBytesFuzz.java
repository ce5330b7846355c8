package dev.kbuild.make;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks for bytes on which make does not end well: {@code JAZZER_FUZZ=1 mvn -pl kbuild-make test -Dtest=AnyBytesFuzz}.
 *
 * <p>Not among the usual tests, because Jazzer instruments every class of the JVM it is in. What it finds becomes a case of {@link AnyTextTests}.
 */
class AnyBytesFuzz {
    @TempDir
    Path directory;

    @FuzzTest(maxDuration = "5m")
    void endsOnAnyBytes(byte[] makefile) throws IOException {
        Ending.endsWell(directory, new String(makefile, StandardCharsets.ISO_8859_1), "these bytes");
    }
}
