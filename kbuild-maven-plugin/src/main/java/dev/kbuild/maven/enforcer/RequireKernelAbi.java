package dev.kbuild.maven.enforcer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kbuild.maven.request.KernelCoordinates;
import dev.kbuild.maven.request.Repository;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * The rule {@code requireKernelAbi}: each kernel that a module is built for has one of the ABI digests that the POM pins. Only the
 * kernels' metadata is got for that, so it fails before anything is built.
 */
public final class RequireKernelAbi extends AbstractEnforcerRule {

    private final MavenProject project;
    private final MavenSession session;
    private final RepositorySystem repositorySystem;

    /** Digests, any of which will do. */
    private List<String> abis = new ArrayList<>();

    /** Kernels besides the dependencies on devel artifacts: {@code groupId:artifactId:version}. */
    private List<String> kernels = new ArrayList<>();

    /** Architectures of {@code kernels}; when given, others among the dependencies do not count. */
    private List<String> arch = new ArrayList<>();

    /** The flavour of the kernels, when their projects have one. */
    private String flavour;

    @Inject
    public RequireKernelAbi(MavenProject project, MavenSession session, RepositorySystem repositorySystem) {
        this.project = project;
        this.session = session;
        this.repositorySystem = repositorySystem;
    }

    @Override
    public void execute() throws EnforcerRuleException {
        try {
            Repository repository = new Repository(repositorySystem, session, project);
            List<String> different = new ArrayList<>();
            for (KernelCoordinates kernel : kernels(repository)) {
                String digest = digest(kernel, repository);
                if (!abis.contains(digest)) {
                    different.add(kernel + ": has ABI digest " + digest);
                }
            }
            if (!different.isEmpty()) {
                throw new EnforcerRuleException(String.join("\n", different) + "\n" + Diagnostic.parameter("abis") + ": "
                        + (abis.isEmpty() ? "pins none" : "pins " + String.join(", ", abis))
                        + "; modules built for another ABI are refused by the kernel: try yours with this one, then pin its digest");
            }
        } catch (KbuildException e) {
            throw e.kind() == KbuildException.Cause.AUTHOR ? new EnforcerRuleException(e.getMessage(), e) : new EnforcerRuleError(e.getMessage(), e);
        }
    }

    private List<KernelCoordinates> kernels(Repository repository) {
        List<KernelCoordinates> found = KernelCoordinates.of(project, repository, kernels, arch, flavour);
        if (found.isEmpty()) {
            throw KbuildException.author(Diagnostic.parameter("kernels"), "names no kernel, and no <dependency> is a kernel's devel artifact;"
                    + " add one with <type>tar.zst</type> and <classifier>ARCH-devel</classifier>, or drop the rule");
        }
        return found;
    }

    private static String digest(KernelCoordinates kernel, Repository repository) {
        Path file = repository.get(kernel.metadata(), "deploy the linux-kernel project whole");
        try {
            String digest = new ObjectMapper().readTree(file.toFile()).path("devel").path("abiDigest").asText();
            if (digest.isEmpty()) {
                throw KbuildException.author(kernel.toString(), "has no ABI digest; it was deployed without its devel artifact");
            }
            return digest;
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "requireKernelAbi" + abis;
    }
}
