package dev.kbuild.model.module;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The signature appended to a module (Documentation/admin-guide/module-signing.rst). */
public final class ModuleSignature {

    static final byte[] MARK = "~Module signature appended~\n".getBytes(StandardCharsets.US_ASCII);

    private ModuleSignature() {}

    static boolean isAppended(byte[] module) {
        return module.length >= MARK.length
                && Arrays.equals(module, module.length - MARK.length, module.length, MARK, 0, MARK.length);
    }

    /**
     * Refuses a signed module where the next step would make its signature void or wrong: strip, or a second signature.
     * The order is strip, sign, compress.
     *
     * @param step what was about to happen: {@code stripped}
     */
    public static void requireUnsigned(Path module, String step) {
        try {
            if (isAppended(ModuleFile.uncompressed(module))) {
                throw KbuildException.author(module.toString(), "is signed already, and cannot be " + step
                        + " any more; modules are stripped, then signed, then compressed: begin with the module as it was built");
            }
        } catch (IOException e) {
            throw KbuildException.machine(module.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
