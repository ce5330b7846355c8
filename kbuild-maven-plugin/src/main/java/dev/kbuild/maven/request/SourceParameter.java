package dev.kbuild.maven.request;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the kernel's source comes from: the {@code <source>} element of the POM. Exactly one of
 * {@code directory}, {@code archive} and {@code artifact} is given.
 */
public final class SourceParameter {

    /** A source tree used in place, never written to. */
    private File directory;

    /** A file or an http(s) URL: tar.xz, tar.gz or tar.zst. */
    private String archive;

    /** {@code groupId:artifactId:version:type[:classifier]} of an archive in a Maven repository. */
    private String artifact;

    /** The archive's sha256 in hex; required for a URL. */
    private String sha256;

    /** Patch files, applied in this order with {@code -p1}. */
    private List<File> patches = new ArrayList<>();

    public File directory() {
        return directory;
    }

    public String archive() {
        return archive;
    }

    public String artifact() {
        return artifact;
    }

    public String sha256() {
        return sha256;
    }

    public List<File> patches() {
        return List.copyOf(patches);
    }

    public void setDirectory(File directory) {
        this.directory = directory;
    }

    public void setArchive(String archive) {
        this.archive = archive;
    }

    public void setArtifact(String artifact) {
        this.artifact = artifact;
    }

    public void setSha256(String sha256) {
        this.sha256 = sha256;
    }

    public void setPatches(List<File> patches) {
        this.patches = patches;
    }
}
