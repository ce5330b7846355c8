package dev.kbuild.model.build;

import dev.kbuild.make.console.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Where a make inside this JVM writes: takes its output apart into lines. */
final class LineTerminal implements Terminal {

    private final Run.Output out;
    private final Run.Output err;
    private final Runnable giveUp;
    private final ByteArrayOutputStream outLine = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errLine = new ByteArrayOutputStream();
    private RuntimeException trouble;

    /**
     * @param err may be {@code out}, and both streams are one then
     * @param giveUp called when whoever listens failed: nothing is worth building then
     */
    LineTerminal(Run.Output out, Run.Output err, Runnable giveUp) {
        this.out = out;
        this.err = err;
        this.giveUp = giveUp;
    }

    @Override
    public void out(String text) {
        write(text, outLine, out);
    }

    @Override
    public void err(String text) {
        write(text, isOnePlace() ? outLine : errLine, err);
    }

    @Override
    public boolean isOnePlace() {
        return out == err;
    }

    /**
     * To be called when the run is over: hands on what had no line end.
     *
     * @return the status given
     * @throws RuntimeException what a listener threw
     */
    synchronized int end(int status) {
        finish(outLine, out);
        finish(errLine, err);
        if (trouble != null) {
            throw trouble;
        }
        return status;
    }

    private synchronized void write(String text, ByteArrayOutputStream line, Run.Output to) {
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
            line.writeBytes(text.substring(begin, end).getBytes(StandardCharsets.ISO_8859_1));
            tell(line, to);
            begin = end + 1;
        }
        line.writeBytes(text.substring(begin).getBytes(StandardCharsets.ISO_8859_1));
    }

    private void finish(ByteArrayOutputStream line, Run.Output to) {
        if (line.size() > 0) {
            tell(line, to);
        }
    }

    private void tell(ByteArrayOutputStream line, Run.Output to) {
        byte[] whole = line.toByteArray();
        line.reset();
        if (trouble != null) {
            return;
        }
        try {
            to.line(whole);
        } catch (RuntimeException e) {
            trouble = e;
            giveUp.run();
        }
    }
}
