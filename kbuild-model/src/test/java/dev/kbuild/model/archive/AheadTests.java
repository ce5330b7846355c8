package dev.kbuild.model.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AheadTests {

    @Test
    void piecesComeInOrderAndTheEndStays() throws IOException {
        try (Ahead<Integer> ahead = new Ahead<>("test", 2, taker -> {
            for (int i = 0; i < 100; i++) {
                taker.take(i);
            }
        })) {
            for (int i = 0; i < 100; i++) {
                assertThat(ahead.take()).contains(i);
            }
            assertThat(ahead.take()).isEmpty();
            assertThat(ahead.take()).isEmpty();
        }
    }

    @Test
    void aFailureComesAfterWhatWasBroughtBeforeItAndStays() throws IOException {
        try (Ahead<String> ahead = new Ahead<>("test", 1, taker -> {
            taker.take("first");
            throw new IOException("torn off");
        })) {
            assertThat(ahead.take()).contains("first");
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(ahead::take).isInstanceOf(IOException.class).hasMessage("torn off");
            }
        }
    }

    @Test
    void closingEndsTheThreadThatWaitsForRoom() throws Exception {
        AtomicInteger brought = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1);
        Ahead<Integer> ahead = new Ahead<>("test", 3, taker -> {
            try {
                while (true) {
                    taker.take(brought.incrementAndGet());
                }
            } finally {
                ended.countDown();
            }
        });
        assertThat(ahead.take()).contains(1);
        ahead.close();
        assertThat(ended.await(0, TimeUnit.SECONDS)).isTrue();
    }
}
