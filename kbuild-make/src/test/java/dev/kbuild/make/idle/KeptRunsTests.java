package dev.kbuild.make.idle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.RealDisk;
import dev.kbuild.make.process.ProbeMemory;
import dev.kbuild.make.syntax.DependencyFile;
import dev.kbuild.make.syntax.DependencyShelf;
import dev.kbuild.make.syntax.NameTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run has heard of a disk, kept and asked again. */
class KeptRunsTests {
    @TempDir
    Path directory;

    private final Map<String, DependencyFile> shelf = new HashMap<>();
    private final Map<String, DependencyShelf.Version> versions = new HashMap<>();
    private final Observed seen = Observed.nothingYet();
    private Disk disk;
    private Call call;
    private KeptRuns runs;

    @BeforeEach
    void anEmptyShelf() {
        disk = RealDisk.at(directory.toString());
        call = Call.of(directory.toString(), "make", List.of("all"), Call.Surroundings.of(Map.of(), "this build"));
        NameTable names = new NameTable();
        runs = new KeptRuns(new RunShelf() {
            @Override
            public DependencyFile find(String place, String key, DependencyShelf.Version version) {
                return version.equals(versions.get(place + key)) ? shelf.get(place + key) : null;
            }

            @Override
            public boolean has(String place, String key) {
                return shelf.containsKey(place + key);
            }

            @Override
            public void keep(String place, String key, DependencyShelf.Version version, DependencyFile file) {
                versions.put(place + key, version);
                shelf.put(place + key, file);
            }

            @Override
            public NameTable names() {
                return names;
            }
        }, disk, ProbeMemory.none());
    }

    private boolean isIdle(Call one) {
        return runs.isIdle(one, new ArrayList<>());
    }

    private boolean isIdleOnceKept() {
        runs.keep(call, Map.of(), seen);
        return isIdle(call);
    }

    @Test
    void hearsTheSameOfWhatIsNotThere() throws Exception {
        new ObservedDisk(disk, seen).stamp("f");
        new ObservedDisk(disk, seen).exists("f");
        assertThat(isIdleOnceKept()).isTrue();
        Files.writeString(directory.resolve("f"), "");
        assertThat(isIdle(call)).isFalse();
    }

    @Test
    void keepsTheLastEnvironmentAndThreeOthers() {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            call = Call.of(directory.toString(), "make", List.of("all"), Call.Surroundings.of(Map.of("A", Integer.toString(i)), "this build"));
            calls.add(call);
            assertThat(isIdleOnceKept()).isTrue();
            assertThat(calls).filteredOn(this::isIdle).hasSize(Math.min(i + 1, 4));
        }
        assertThat(isIdleOnceKept()).isTrue();
        assertThat(shelf).hasSize(4);
    }

    @Test
    void whatWasHeardOtherwiseInTwoWaysIsNeverHeardAgain() {
        seen.heard(Asked.KIND, "f", Asked.answer(Disk.Kind.FILE));
        new ObservedDisk(disk, seen).stamp("f");
        assertThat(seen.isIdle()).isTrue();
        assertThat(isIdleOnceKept()).isFalse();
    }

    @Test
    void whoeverHearsTwoThingsAboutOneNameHasSeenAChange() throws Exception {
        new ObservedDisk(disk, seen).exists("f");
        Files.writeString(directory.resolve("f"), "");
        new ObservedDisk(disk, seen).exists("f");
        assertThat(seen.isIdle()).isFalse();
        assertThat(isIdleOnceKept()).isFalse();
    }
}
