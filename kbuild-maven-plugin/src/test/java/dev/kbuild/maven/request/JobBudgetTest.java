package dev.kbuild.maven.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class JobBudgetTest {

    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenSession session =
            new MavenSession(null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());

    @Test
    void aloneEverybodyGetsWhatWasAsked() throws InterruptedException {
        request.setDegreeOfConcurrency(1);
        try (JobBudget.Share one = JobBudget.of(session).take(4); JobBudget.Share two = JobBudget.of(session).take(4)) {
            assertThat(one.jobs()).isEqualTo(4);
            assertThat(two.jobs()).isEqualTo(4);
        }
    }

    @Test
    void underConcurrencyTheSumStaysWithinTheBudget() throws InterruptedException {
        request.setDegreeOfConcurrency(2);
        try (JobBudget.Share first = JobBudget.of(session).take(3)) {
            assertThat(first.jobs()).isEqualTo(3);
        }
        try (JobBudget.Share some = JobBudget.of(session).take(2); JobBudget.Share rest = JobBudget.of(session).take(3)) {
            assertThat(some.jobs()).isEqualTo(2);
            assertThat(rest.jobs()).isEqualTo(1);
        }
    }

    @Test
    void whoComesLateWaitsForAJob() throws Exception {
        request.setDegreeOfConcurrency(2);
        JobBudget.Share all = JobBudget.of(session).take(2);
        CompletableFuture<Integer> late = CompletableFuture.supplyAsync(() -> {
            try (JobBudget.Share share = JobBudget.of(session).take(2)) {
                return share.jobs();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(late).isNotDone();
        all.close();
        assertThat(late.get(30, TimeUnit.SECONDS)).isBetween(1, 2);
    }
}
