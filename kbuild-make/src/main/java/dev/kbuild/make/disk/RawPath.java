package dev.kbuild.make.disk;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Names of bytes made into {@link Path}s and back, whatever the JVM's own encoding of file names is.
 *
 * <p>{@code Path.of(String)} refuses names that {@code sun.jnu.encoding} cannot express, and {@code toString()} loses them. A {@code file:}
 * URI carries a path's bytes as they are, both ways, so that names beyond ASCII go through one.
 */
public final class RawPath {
    private static final String HEX = "0123456789ABCDEF";

    private RawPath() {}

    /** The path with exactly these bytes; {@code absolute} must begin with a slash. */
    public static Path of(String absolute) {
        return isPlain(absolute) ? Path.of(absolute) : Path.of(URI.create("file://" + encode(absolute)));
    }

    /** The same for a path that may be relative to a directory. */
    public static Path of(String directory, String path) {
        return of(Names.resolve(directory, path));
    }

    /** False when there is certainly no such file; what is asked next of a file that is not there builds an exception, with its stack. */
    public static boolean mayBeThere(String absolute) {
        return !isPlain(absolute) || new File(absolute).exists();
    }

    /** This process's working directory. */
    public static String workingDirectory() {
        String decoded = System.getProperty("user.dir");
        try {
            return isUnambiguous(decoded) ? decoded : toBytes(Path.of("/proc/self/cwd").toRealPath());
        } catch (IOException noProc) {
            return decoded;
        }
    }

    /** The bytes of a path, one char each, made absolute. */
    public static String toBytes(Path path) {
        Path absolute = path.toAbsolutePath();
        String text = absolute.toString();
        if (isUnambiguous(text)) {
            return text;
        }
        String decoded = decode(absolute.toUri().getRawPath());
        return decoded.length() > 1 && decoded.endsWith("/") ? decoded.substring(0, decoded.length() - 1) : decoded;
    }

    static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** False when decoding may have replaced a byte: by a char beyond ASCII, or by {@code ?} in the C locale. */
    public static boolean isUnambiguous(String name) {
        return isPlain(name) && name.indexOf('?') < 0;
    }

    private static String encode(String name) {
        StringBuilder out = new StringBuilder(name.length() + 16);
        for (byte b : name.getBytes(StandardCharsets.ISO_8859_1)) {
            char c = (char) (b & 0xff);
            if (c == '/' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    private static String decode(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                out.append((char) Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
