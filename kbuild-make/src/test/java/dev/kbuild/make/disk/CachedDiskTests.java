package dev.kbuild.make.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class CachedDiskTests {
    private final PretendDisk disk = new PretendDisk().write("src/a.c", "").write("obj/a.o", "").write("obj/sub/b.o", "");
    private final CachedDisk cached = new CachedDisk(disk);

    @Test
    void remembersUntilToldToForget() {
        Stamp before = cached.stamp("obj/a.o");
        disk.tick().write("obj/a.o", "");
        assertThat(cached.stamp("obj/a.o")).isEqualTo(before);
        cached.forget("obj/a.o");
        assertThat(cached.stamp("obj/a.o").isNewerThan(before)).isTrue();
    }

    @Test
    void viewsShareTheirMemory() {
        CachedDisk inside = cached.in("obj");
        Stamp before = inside.stamp("a.o");
        disk.tick().write("obj/a.o", "");
        assertThat(cached.stamp("obj/a.o")).isEqualTo(before);
        cached.forget("obj/./a.o");
        assertThat(inside.stamp("a.o").isNewerThan(before)).isTrue();
    }

    @Test
    void forgetsWhatIsBelowADirectoryAndNothingElse() {
        Stamp source = cached.stamp("src/a.c");
        Stamp object = cached.stamp("obj/sub/b.o");
        Stamp roundabout = cached.stamp("src/../obj/sub/b.o");
        disk.tick().write("obj/sub/b.o", "").write("src/a.c", "");
        cached.in("src").forgetBelow("../obj");
        assertThat(cached.stamp("obj/sub/b.o").isNewerThan(object)).isTrue();
        assertThat(cached.stamp("src/../obj/sub/b.o").isNewerThan(roundabout)).isTrue();
        assertThat(cached.stamp("src/a.c")).isEqualTo(source);
        cached.forgetAll();
        assertThat(cached.stamp("src/a.c").isNewerThan(source)).isTrue();
    }

    @Test
    void forgetsBelowDirectoriesMoreThanOnce() {
        for (int i = 0; i < 3; i++) {
            Stamp before = cached.stamp("obj/a.o");
            disk.tick().write("obj/a.o", "");
            cached.forgetBelow("obj");
            assertThat(cached.stamp("obj/a.o").isNewerThan(before)).isTrue();
        }
    }

    /** As when another thread tells it to, between the look at the disk and what is kept of it. */
    @Test
    void whatItSawBeforeItWasToldToForgetDoesNotCount() {
        Runnable[] meanwhile = {null};
        Disk slow = (Disk) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, given) -> {
            Object answer = method.invoke(disk, given);
            if (method.getName().equals("look") && meanwhile[0] != null) {
                meanwhile[0].run();
            }
            return answer;
        });
        CachedDisk remembering = new CachedDisk(slow);
        remembering.forgetAll();
        meanwhile[0] = () -> {
            disk.tick().write("obj/a.o", "");
            remembering.forgetBelow("obj");
        };
        Stamp before = remembering.stamp("obj/a.o");
        meanwhile[0] = null;
        assertThat(remembering.stamp("obj/a.o").isNewerThan(before)).isTrue();
    }

    @Test
    void noticesANewFileOnceTheListingIsForgotten() {
        for (String name : new String[] {"w", "x", "y", "z"}) {
            assertThat(cached.exists("obj/" + name)).isFalse();
        }
        disk.write("obj/late", "");
        assertThat(cached.exists("obj/late")).as("the listing says no").isFalse();
        cached.forget("obj/late");
        assertThat(cached.exists("obj/late")).isTrue();
        assertThat(cached.list("obj")).hasValueSatisfying(names -> assertThat(names).contains("late"));
    }

    @Test
    void itsOwnChangesNeedNoForgetting() throws DiskException {
        assertThat(cached.exists("new")).isFalse();
        cached.write("new", new byte[0]);
        assertThat(cached.exists("new")).isTrue();
        cached.delete("new");
        assertThat(cached.exists("new")).isFalse();
    }
}
