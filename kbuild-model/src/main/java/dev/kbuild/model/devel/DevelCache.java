package dev.kbuild.model.devel;

import dev.kbuild.model.archive.Unpack;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.FileDigests;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Devel artifacts unpacked for this host, shared by all builds of a user: {@code devel/SHA256/HOST} below the cache
 * directory. A tree gets its host tools before anybody sees it, appears in one step and is never written again. Two
 * builds that need the same tree at once both make it, and the first wins.
 */
public final class DevelCache {

    private final Path directory;
    private final FileDigests digests;

    /**
     * A cache.
     *
     * @param cache {@code kbuild.cache}
     */
    public DevelCache(Path cache) {
        this.directory = cache.resolve("devel");
        this.digests = FileDigests.in(cache);
    }

    /** Says with what the host tools of a tree are to be built: make's variables for the target's toolchain. */
    @FunctionalInterface
    public interface Toolchain {

        /** Asked once, before the tools are built, and only when they have to be. */
        Map<String, String> variables(DevelTree tree);
    }

    /**
     * The tree of an archive, made on first use.
     *
     * @param log where the host tools' build is recorded
     */
    public DevelTree open(Path archive, Toolchain toolchain, int jobs, Path log) throws InterruptedException {
        Path tree = directory.resolve(digest(archive)).resolve(host());
        if (!Files.isDirectory(tree)) {
            make(archive, tree, toolchain, jobs, log);
        }
        return DevelTree.open(tree);
    }

    private String digest(Path archive) {
        try {
            return digests.of(archive);
        } catch (IOException e) {
            throw KbuildException.machine(archive.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private static void make(Path archive, Path tree, Toolchain toolchain, int jobs, Path log) throws InterruptedException {
        Path beside = null;
        try {
            Files.createDirectories(tree.getParent());
            beside = Files.createTempDirectory(tree.getParent(), ".new-");
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path root = Files.createDirectory(beside.resolve("tree"));
            unpack(archive, root, toolchain, jobs, beside.resolve("tools"), log);
            // The directory itself is closed last: Linux does not rename one without the right to write in it.
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
            publish(root, tree);
        } catch (IOException e) {
            throw KbuildException.machine(tree.toString(), "cannot be made: " + e, e);
        } finally {
            if (beside != null) {
                Trees.remove(beside);
            }
        }
    }

    /** Unpacks an archive, builds its host tools, removes all that their build left besides, and closes the tree for writing. */
    static DevelTree unpack(Path archive, Path root, Toolchain toolchain, int jobs, Path scratch, Path log) throws InterruptedException {
        Unpack.into(archive, root);
        DevelTree tree = DevelTree.open(root);
        Set<String> kept = new HashSet<>(tree.info().tools());
        kept.addAll(Trees.files(root, "", name -> true).keySet());
        DevelMake make = new DevelMake(root, tree.info().arch(), toolchain.variables(tree), List.of(), jobs, log);
        HostTools.build(make, tree.info().tools(), scratch);
        Trees.removeFiles(root, List.of("scripts", "tools", "arch", "include"), name -> !kept.contains(name));
        Trees.protect(root);
        return tree;
    }

    private static void publish(Path root, Path tree) throws IOException {
        try {
            Files.move(root, tree, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            if (Files.isDirectory(tree)) {
                return;
            }
            throw e;
        }
        Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    /** Whom tools built here are good for: machines of this processor and distribution, with its libraries. */
    static String host() throws KbuildException {
        String machine = System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + System.getProperty("os.arch");
        Path release = Path.of("/etc/os-release");
        if (!Files.isReadable(release)) {
            return machine;
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(release)) {
            properties.load(in);
        } catch (IOException e) {
            throw KbuildException.machine(release.toString(), "cannot be read: " + e.getMessage(), e);
        }
        String distribution = properties.getProperty("ID", "") + properties.getProperty("VERSION_ID", "");
        return machine + "-" + distribution.replaceAll("[^A-Za-z0-9.]", "");
    }
}
