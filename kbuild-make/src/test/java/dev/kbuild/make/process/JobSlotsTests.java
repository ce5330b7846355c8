package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobSlotsTests {

    @Test
    void oneJobMeansOneCommandPerMake() {
        JobSlots slots = JobSlots.of(1);
        JobSlots.Share outer = slots.share();
        JobSlots.Share inner = slots.share();
        assertThat(outer.tryStart(null)).isTrue();
        assertThat(outer.tryStart(null)).isFalse();
        assertThat(inner.tryStart(null)).as("runs in the outer make's slot").isTrue();
    }

    @Test
    void nestedMakesShareThePool() {
        JobSlots slots = JobSlots.of(3);
        JobSlots.Share outer = slots.share();
        JobSlots.Share inner = slots.share();
        assertThat(outer.tryStart(null)).isTrue();
        assertThat(outer.tryStart(null)).isTrue();
        assertThat(inner.tryStart(null)).isTrue();
        assertThat(inner.tryStart(null)).isTrue();
        assertThat(inner.tryStart(null)).isFalse();
        outer.ended();
        assertThat(inner.tryStart(null)).isTrue();
    }

    @Test
    void tellsWhoWaited() {
        JobSlots slots = JobSlots.of(2);
        JobSlots.Share one = slots.share();
        JobSlots.Share two = slots.share();
        one.tryStart(null);
        one.tryStart(null);
        two.tryStart(null);
        AtomicInteger told = new AtomicInteger();
        Runnable tell = told::incrementAndGet;
        assertThat(two.tryStart(tell)).isFalse();
        assertThat(two.tryStart(tell)).isFalse();
        two.ended();
        assertThat(told).as("its own slot is no news").hasValue(0);
        one.ended();
        assertThat(told).hasValue(1);
        assertThat(one.tryStart(tell)).isTrue();
    }

    @Test
    void withoutALimitThereIsNoWaiting() {
        JobSlots.Share share = JobSlots.unlimited().share();
        for (int i = 0; i < 1000; i++) {
            assertThat(share.tryStart(null)).isTrue();
        }
    }
}
