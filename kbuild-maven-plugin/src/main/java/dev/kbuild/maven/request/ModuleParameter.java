package dev.kbuild.maven.request;

import dev.kbuild.model.devel.KbuildFile;
import java.util.ArrayList;
import java.util.List;

/** A {@code <module>} of the POM, from which a Kbuild file is written. */
public final class ModuleParameter {

    private String name;
    private List<String> sources = new ArrayList<>();
    private List<String> flags = new ArrayList<>();

    public void setName(String name) {
        this.name = name;
    }

    public void setSources(List<String> sources) {
        this.sources = sources;
    }

    public void setFlags(List<String> flags) {
        this.flags = flags;
    }

    public KbuildFile.Module module() {
        return new KbuildFile.Module(name, sources, flags);
    }
}
