package dev.kbuild.model.module;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** One number for all that a module depends on in a kernel: two kernels with the same digest take the same modules. */
public final class AbiDigest {

    private AbiDigest() {}

    /**
     * The sha256, in hex, over the sorted exports, vermagic and the compiler contract. Which module exports a symbol makes no difference.
     *
     * @param compiler a line for each thing that a module's compiler has to share: id, version, link-time optimisation, plugins
     */
    public static String of(Symvers symvers, String vermagic, List<String> compiler) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            line(digest, "vermagic " + vermagic.strip());
            compiler.forEach(line -> line(digest, "compiler " + line));
            symvers.entries().stream().sorted(Comparator.comparing(Symvers.Entry::symbol)).forEach(e -> line(digest,
                    String.format("%s\t0x%08x\t%s\t%s", e.symbol(), e.crc(), e.namespace(), e.type())));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
