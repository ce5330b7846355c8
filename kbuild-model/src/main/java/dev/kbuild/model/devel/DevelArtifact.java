package dev.kbuild.model.devel;

import dev.kbuild.model.archive.Pack;
import dev.kbuild.model.archive.PackContents;
import dev.kbuild.model.archive.Packed;
import dev.kbuild.model.archive.Sha256;
import dev.kbuild.model.config.KernelConfig;
import dev.kbuild.model.module.AbiDigest;
import dev.kbuild.model.module.Symvers;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A kernel's devel artifact, made and proven.
 *
 * @param packed the archive
 * @param info what it says of itself, {@code kbuild-devel.json} in it
 */
public record DevelArtifact(Packed packed, DevelInfo info) {

    /** Files that a consumer, its tools and its reader rely on never to change. */
    private static final List<String> SEALED = List.of(
            ".config", "Module.symvers", "include/config/auto.conf", "include/config/kernel.release",
            "include/generated/autoconf.h", "include/generated/utsrelease.h");

    /**
     * How one is to be made.
     *
     * @param tree a kernel with vmlinux and, for complete symvers, modules built
     * @param variables make's, for the toolchain
     * @param archive to be written
     * @param log what the builds of the probe said
     */
    public record Request(
            ObjectTree tree, Map<String, String> variables, int jobs, Pack pack, Path archive, Path log) {

        public Request {
            variables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }

    /**
     * Derives the files, packs them, and proves the archive: a probe module is built from it, unpacked elsewhere, by
     * a user who may not write to it, and must come out the same as beside the kernel. On failure there is no archive.
     */
    public static DevelArtifact make(Request request) throws InterruptedException {
        Path work = workDirectory();
        try {
            Path root = work.resolve("tree");
            DevelMake make = new DevelMake(
                    root, request.tree().arch().name(), request.variables(), List.of(), request.jobs(), request.log());
            DevelFiles files = DevelFiles.derive(request.tree(), make, work);
            SortedMap<String, Path> contents = new TreeMap<>(files.files());
            for (String name : SEALED) {
                contents.put(name, request.tree().resolve(name));
            }
            contents.put("Module.symvers", root.resolve("Module.symvers"));
            DevelInfo info = info(request, files, contents);
            Path description = work.resolve(DevelInfo.FILE);
            info.write(description);
            contents.put(DevelInfo.FILE, description);
            Path unproven = request.archive().resolveSibling(request.archive().getFileName() + ".unproven");
            Packed packed = request.pack().write(packContents(contents), unproven);
            prove(request, files, unproven, work);
            Files.move(unproven, request.archive(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return new DevelArtifact(
                    new Packed(request.archive(), packed.size(), packed.sha256(), packed.files()), info);
        } catch (IOException e) {
            throw KbuildException.machine(request.archive().toString(), "cannot be made: " + e, e);
        } finally {
            Trees.remove(work);
        }
    }

    private static PackContents packContents(SortedMap<String, Path> contents) {
        PackContents pack = new PackContents();
        contents.forEach(pack::add);
        return pack;
    }

    private static DevelInfo info(Request request, DevelFiles files, Map<String, Path> contents) throws IOException {
        Map<String, String> sealed = new TreeMap<>();
        for (String name : SEALED) {
            sealed.put(name, Sha256.of(contents.get(name)));
        }
        ObjectTree tree = request.tree();
        CompilerContract compiler = CompilerContract.of(KernelConfig.read(tree.config()));
        String abi = AbiDigest.of(Symvers.read(contents.get("Module.symvers")), files.vermagic(), compiler.lines());
        return new DevelInfo(
                tree.source().version().toString(),
                Files.readString(tree.resolve("include/config/kernel.release")).strip(),
                tree.arch().name(),
                tree.arch().srcarch(),
                compiler,
                files.vermagic(),
                SymversState.of(tree),
                abi,
                new ArrayList<>(files.tools()),
                sealed);
    }

    private static void prove(Request request, DevelFiles files, Path archive, Path work) throws InterruptedException, IOException {
        // At the same path as before, so that debug information, which names it, is the same too.
        Path root = work.resolve("tree");
        Trees.remove(root);
        Files.createDirectory(root);
        DevelTree tree = DevelCache.unpack(archive, root, t -> request.variables(), request.jobs(), work.resolve("tools"), request.log());
        Probe probe = Probe.in(work.resolve("probe"));
        DevelMake make = new DevelMake(
                root, tree.info().arch(), request.variables(), PlainUser.prefix(), request.jobs(), request.log());
        probe.build(make);
        List<String> different = Probe.differences(files.modules(), probe.modules());
        if (!different.isEmpty()) {
            throw KbuildException.machine(archive.toString(), "a probe module built from it differs from the one built beside the kernel: "
                    + String.join(", ", different) + "; the devel artifact would not be true to its kernel, please report this with " + request.log());
        }
    }

    /** A place that keeps access times and that other users can reach: the user's temporary directory, or shared memory. */
    private static Path workDirectory() {
        List<Path> tried = List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/dev/shm"));
        for (Path parent : tried) {
            if (Files.isDirectory(parent) && Files.isWritable(parent) && AccessTimes.areKeptIn(parent)) {
                try {
                    Path work = Files.createTempDirectory(parent, "kbuild-devel-");
                    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
                    return work;
                } catch (IOException e) {
                    throw KbuildException.machine(parent.toString(), "cannot be written: " + e.getMessage(), e);
                }
            }
        }
        throw KbuildException.machine(tried.toString(), "none of these keeps access times (they are mounted noatime), by which the devel"
                + " artifact's files are found; give Java another temporary directory with -Djava.io.tmpdir");
    }
}
