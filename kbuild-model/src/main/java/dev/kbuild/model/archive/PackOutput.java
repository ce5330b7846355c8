package dev.kbuild.model.archive;

import java.io.IOException;
import java.io.OutputStream;

/** An archive being written, whatever its format. Closing it completes the archive. */
interface PackOutput extends AutoCloseable {

    void directory(String name) throws IOException;

    void link(String name, String target) throws IOException;

    /** Begins a file; exactly {@code size} bytes are to be written to the stream returned, which is not to be closed. */
    OutputStream begin(String name, long size, boolean executable) throws IOException;

    /** Ends the file begun last. */
    void end() throws IOException;

    @Override
    void close() throws IOException;
}
