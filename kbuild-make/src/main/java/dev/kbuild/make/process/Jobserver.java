package dev.kbuild.make.process;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Job slots shared with other processes, in the protocol of GNU make 4.3 ("POSIX Jobserver Interaction"): each byte in a pipe is a slot.
 *
 * <p>While one is open, every free slot of its {@link JobSlots} is a byte in the pipe, where anyone can take it; a thread reads one back
 * whenever a make in this process wants to start one more command.
 */
public final class Jobserver implements AutoCloseable, JobSlots.Lender {
    /** What MAKEFLAGS says to a process started with a {@link Door}. */
    public static final String AUTH = "--jobserver-auth=3,4";

    private static final Pattern OFFER = Pattern.compile("--jobserver-(?:auth|fds)=(-?\\d+),(-?\\d+)");

    private final JobSlots slots;
    private final Door door;
    private final InputStream in;
    private final OutputStream out;
    private final Path fifo;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread reader;
    private volatile boolean closed;

    private Jobserver(JobSlots slots, Door door, Path fifo) throws IOException {
        this.slots = slots;
        this.door = door;
        this.fifo = fifo;
        // Opened for reading and writing first, since opening a FIFO one way waits for someone at the other end.
        try (var bothWays = new java.io.RandomAccessFile(door.read(), fifo == null ? "r" : "rw")) {
            this.in = new FileInputStream(door.read());
            this.out = new FileOutputStream(door.write());
            assert bothWays.getFD().valid();
        }
        reader = new Thread(this::fetch, "jobserver");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * How a started process gets at the pipe.
     *
     * @param read a path that opens the end where slots are taken
     * @param write a path that opens the end where they are returned
     */
    public record Door(String read, String write) {}

    /** Offers the free slots of {@code slots} to other processes through a FIFO in {@code directory}, which only we can read. */
    public static Jobserver offer(JobSlots slots, Path directory) throws IOException {
        Path fifo = directory.resolve("jobserver-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()));
        try {
            int status = new ProcessBuilder("mkfifo", "-m", "600", fifo.toString()).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IOException("mkfifo " + fifo + ": exit status " + status);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        Jobserver server = new Jobserver(slots, new Door(fifo.toString(), fifo.toString()), fifo);
        int handed = slots.lendTo(server);
        for (int i = 0; i < handed; i++) {
            server.giveBack();
        }
        return server;
    }

    /**
     * Joins the job slots a parent make offers in MAKEFLAGS.
     *
     * @return empty when MAKEFLAGS offers none, or this process has not got the pipe it speaks of ("jobserver unavailable: using -j1")
     */
    public static Optional<Jobserver> join(String makeflags) {
        Matcher offer = OFFER.matcher(makeflags);
        if (!offer.find()) {
            return Optional.empty();
        }
        OptionalInt read = pipe(offer.group(1));
        OptionalInt write = pipe(offer.group(2));
        if (read.isEmpty() || write.isEmpty()) {
            return Optional.empty();
        }
        String fds = "/proc/" + ProcessHandle.current().pid() + "/fd/";
        try {
            JobSlots slots = JobSlots.borrowing();
            Jobserver server = new Jobserver(slots, new Door(fds + read.getAsInt(), fds + write.getAsInt()), null);
            slots.lendTo(server);
            return Optional.of(server);
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    private static OptionalInt pipe(String descriptor) {
        try {
            int number = Integer.parseInt(descriptor);
            Path link = Path.of("/proc/self/fd/" + number);
            boolean isPipe = number >= 0
                    && (Files.readSymbolicLink(link).toString().startsWith("pipe:[") || Files.exists(link) && isFifo(link));
            return isPipe ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (IOException | NumberFormatException closed) {
            return OptionalInt.empty();
        }
    }

    private static boolean isFifo(Path file) throws IOException {
        return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).isOther();
    }

    /** The slots it serves. */
    public JobSlots slots() {
        return slots;
    }

    /** For {@link Command#with}. */
    public Door door() {
        return door;
    }

    @Override
    public void wanted() {
        wanted.release();
    }

    @Override
    public void giveBack() {
        put('+');
    }

    private void put(int token) {
        try {
            synchronized (out) {
                out.write(token);
            }
        } catch (IOException gone) {
            // The pipe went away with its owner: then the slot is worth nothing to anybody but us.
            slots.returned(1);
        }
    }

    private void fetch() {
        try {
            while (!closed) {
                wanted.acquire();
                wanted.drainPermits();
                if (closed) {
                    return;
                }
                int token = in.read();
                if (token < 0) {
                    return;
                }
                if (closed || !slots.lent()) {
                    put(token);
                }
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops sharing. The slots in the pipe return to the pool when it was ours; those of a parent stay where they are. */
    @Override
    public void close() throws IOException {
        closed = true;
        wanted.release();
        if (fifo == null) {
            // The reader may still wait for a token of the parent's; when it gets one it must be able to give it back.
            return;
        }
        slots.lendTo(null);
        // The reader may wait for a byte; this one tells it to stop, and comes back to the pipe as whatever it has read does.
        put('+');
        awaitReader();
        int back = -1;
        while (in.available() > 0 && in.read() >= 0) {
            back++;
        }
        Files.deleteIfExists(fifo);
        slots.returned(Math.max(0, back));
        in.close();
        out.close();
    }

    private void awaitReader() {
        try {
            reader.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
