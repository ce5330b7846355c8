package dev.kbuild.model.devel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a devel artifact says of itself, in its file {@value #FILE}.
 *
 * @param format 1
 * @param kernelVersion of the source, {@code 6.12.9}
 * @param release the kernel's {@code kernelrelease}, as in vermagic and {@code /lib/modules}
 * @param arch the kernel's {@code ARCH}
 * @param srcarch the directory below {@code arch/}
 * @param vermagic as every module for this kernel has it
 * @param symvers which symbols {@code Module.symvers} knows
 * @param abiDigest over exported symbols, vermagic and compiler; empty when it was not computed
 * @param tools programs that the consumer builds before the first module, paths in the tree
 * @param sealed sha256 of the files that never change at the consumer, by path
 */
public record DevelInfo(
        int format,
        String kernelVersion,
        String release,
        String arch,
        String srcarch,
        CompilerContract compiler,
        String vermagic,
        Symvers symvers,
        String abiDigest,
        List<String> tools,
        SortedMap<String, String> sealed) {

    /** Its name in the archive. */
    public static final String FILE = "kbuild-devel.json";

    private static final int FORMAT = 1;

    /** Which symbols the artifact's {@code Module.symvers} knows. */
    public enum Symvers {
        /** Those of vmlinux and of all modules. */
        COMPLETE,
        /** Those of vmlinux only: the modules were not built, or not after the last vmlinux. */
        PARTIAL
    }

    public DevelInfo {
        tools = List.copyOf(tools);
        sealed = Collections.unmodifiableSortedMap(new TreeMap<>(sealed));
    }

    DevelInfo(String kernelVersion, String release, String arch, String srcarch, CompilerContract compiler, String vermagic, Symvers symvers,
            String abiDigest, List<String> tools, Map<String, String> sealed) {
        this(FORMAT, kernelVersion, release, arch, srcarch, compiler, vermagic, symvers, abiDigest, tools, new TreeMap<>(sealed));
    }

    /** {@code Module.symvers} knows the modules' symbols too. */
    @JsonIgnore
    public boolean isSymversComplete() {
        return symvers == Symvers.COMPLETE;
    }

    /** Reads it from an unpacked tree. */
    static DevelInfo read(Path root) {
        Path file = root.resolve(FILE);
        try {
            DevelInfo info = mapper().readValue(file.toFile(), DevelInfo.class);
            if (info.format() != FORMAT) {
                throw KbuildException.author(file.toString(), "is of format " + info.format() + ", and this plugin reads format " + FORMAT
                        + "; use the plugin's version that made the devel artifact, or a later one");
            }
            return info;
        } catch (JacksonException e) {
            throw KbuildException.author(file.toString(), "is damaged: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw KbuildException.author(root.toString(), "holds no " + FILE + ", so it is no devel artifact of a linux-kernel project;"
                    + " name an artifact with classifier ARCH-devel");
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, mapper().writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
