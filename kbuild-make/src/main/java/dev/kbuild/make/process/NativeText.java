package dev.kbuild.make.process;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * Bytes made into strings that the JVM turns back into the same bytes when it starts a process.
 *
 * <p>Java 17 encodes arguments in the default charset and later versions in {@code sun.jnu.encoding}'s; text counts as expressible only when
 * both agree.
 */
final class NativeText {
    private static final Charset DEFAULT = Charset.defaultCharset();
    private static final Charset JNU = jnu();

    private NativeText() {}

    static boolean isExpressible(Collection<String> texts) {
        for (String text : texts) {
            if (!isExpressible(text)) {
                return false;
            }
        }
        return true;
    }

    static boolean isExpressible(String bytes) {
        return isPlain(bytes) || survives(bytes, DEFAULT) && (JNU.equals(DEFAULT) || survives(bytes, JNU) && express(bytes).equals(decode(bytes, JNU)));
    }

    /** The string that stands for these bytes; only for expressible ones. */
    static String express(String bytes) {
        return isPlain(bytes) ? bytes : decode(bytes, DEFAULT);
    }

    private static String decode(String bytes, Charset charset) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    private static boolean survives(String bytes, Charset charset) {
        byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.equals(raw, new String(raw, charset).getBytes(charset));
    }

    private static boolean isPlain(String text) {
        // Only ASCII is one byte long in UTF-8; asking each character takes several times as long.
        return text.getBytes(StandardCharsets.UTF_8).length == text.length();
    }

    private static Charset jnu() {
        String name = System.getProperty("sun.jnu.encoding");
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }
}
