package dev.kbuild.maven.request;

import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.toolchain.Toolchain;
import dev.kbuild.model.tree.ObjectTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One arch of a kernel project, everything about it decided.
 *
 * @param classifier arch, or arch-flavour: {@code C} of every artifact
 * @param tree source and object tree
 * @param toolchain what it is compiled with
 * @param variables what make is told: toolchain, stamps and the user's {@code makeVariables}, in this order
 * @param directory this arch's own directory below {@code target/kbuild}; holds {@code build.log}, staging trees and state
 */
public record KernelBuild(
        String classifier,
        ObjectTree tree,
        Toolchain toolchain,
        Map<String, String> variables,
        int jobs,
        int verbosity,
        Path directory) {

    /** A run of these goals on this arch's object tree. */
    public BuildRequest request(String... goals) {
        return new BuildRequest(
                tree, List.of(goals), variables, jobs, verbosity, false, false, directory.resolve("build.log"));
    }

    /** A place for a goal's own state and staging, beside Kbuild's files in the object tree. */
    public Path state(String name) {
        return directory.resolve(".maven").resolve(name);
    }

    /** Where goals keep a {@link dev.kbuild.model.build.BuildRecord} of what became of them. */
    public Path records() {
        return state("records");
    }
}
