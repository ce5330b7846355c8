package dev.kbuild.model.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The output of a process, read on a thread of its own until it ends. */
final class ProcessFeed implements Feed {

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    ProcessFeed(InputStream output) {
        Thread reader = new Thread(() -> read(output), "reads the console");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream output) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(output, StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(new Line(line.replace("\r", "")));
            }
        } catch (IOException e) {
            heard.add(new Line("(the console cannot be read any more: " + e.getMessage() + ")"));
        } finally {
            heard.add(new End());
        }
    }

    @Override
    public Heard next(Duration atMost) throws InterruptedException {
        Heard next = heard.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        return next == null ? new Silence() : next;
    }
}
