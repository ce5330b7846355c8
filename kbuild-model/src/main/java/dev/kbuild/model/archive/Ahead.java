package dev.kbuild.model.archive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What a thread of its own brings forth in order, a few pieces ahead of whoever takes them. */
final class Ahead<T> implements AutoCloseable {

    /** Brings forth everything, piece by piece. */
    interface Source<T> {
        void bring(Taker<T> taker) throws IOException, InterruptedException;
    }

    /** Waits until there is room for a piece. */
    interface Taker<T> {
        void take(T piece) throws InterruptedException;
    }

    private sealed interface Item<T> {
        record Piece<T>(T piece) implements Item<T> {}

        record End<T>() implements Item<T> {}

        record Failure<T>(Throwable cause) implements Item<T> {}
    }

    private final BlockingQueue<Item<T>> items;
    private final Thread thread;

    /** @param pieces how many may wait to be taken */
    Ahead(String name, int pieces, Source<T> source) {
        this.items = new ArrayBlockingQueue<>(pieces);
        this.thread = new Thread(() -> bring(source), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void bring(Source<T> source) {
        try {
            Item<T> last = new Item.End<>();
            try {
                source.bring(piece -> items.put(new Item.Piece<>(piece)));
            } catch (IOException | RuntimeException | Error e) {
                last = new Item.Failure<>(e);
            }
            items.put(last);
        } catch (InterruptedException closed) {
            // Nobody takes any more.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The next piece; absent at the end.
     *
     * @throws IOException the source's own, with its message, each time from then on
     */
    Optional<T> take() throws IOException {
        Item<T> item;
        try {
            item = items.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        if (item instanceof Item.Piece<T> piece) {
            return Optional.of(piece.piece());
        }
        // Nothing comes after it, so there is room: whoever asks again is told the same.
        items.add(item);
        if (item instanceof Item.Failure<T> failure) {
            throw thrown(failure.cause());
        }
        return Optional.empty();
    }

    private static IOException thrown(Throwable cause) {
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return new IOException(cause.getMessage(), cause);
    }

    /** Ends the thread and waits for it. */
    @Override
    public void close() {
        thread.interrupt();
        items.clear();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
