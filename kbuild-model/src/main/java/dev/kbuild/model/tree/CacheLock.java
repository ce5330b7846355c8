package dev.kbuild.model.tree;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Keeps other builds, in this JVM or another, away from one entry of the cache. The system gives the lock back when a
 * JVM dies, however it dies; the lock's file stays.
 */
final class CacheLock implements AutoCloseable {

    private static final long POLL_MILLIS = 50;

    private final FileChannel channel;

    private CacheLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for it, and says so once. */
    static CacheLock take(Path file, Consumer<String> say) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean said = false;
        try {
            while (!tryLock(channel)) {
                if (!said) {
                    say.accept("waiting for another build that works on " + file.getParent());
                    said = true;
                }
                Thread.sleep(POLL_MILLIS);
            }
            return new CacheLock(channel);
        } catch (IOException | InterruptedException | KbuildException e) {
            channel.close();
            throw e;
        }
    }

    /** Two threads of one JVM are told apart by an exception, whichever class loaders they came from. */
    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
