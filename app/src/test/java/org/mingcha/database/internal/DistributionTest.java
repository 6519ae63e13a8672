package org.mingcha.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL's programs are unpacked once, also where two start at the same moment. */
class DistributionTest {
    private static final int ROUNDS = 2_000;

    @TempDir
    private Path directory;

    @Test
    void whoeverComesSecondTakesWhatTheFirstUnpacked() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < ROUNDS; round++) {
                var target = directory.resolve("target" + round);
                var together = new CyclicBarrier(2);
                Callable<Path> settling = () -> {
                    var half = half();
                    together.await();
                    return Distribution.settled(half, target);
                };
                for (var settled : pool.invokeAll(List.of(settling, settling))) {
                    assertThat(settled.get()).isEqualTo(target);
                }
            }
        }
        try (var left = Files.list(directory)) {
            assertThat(left).hasSize(ROUNDS);
        }
    }

    private Path half() throws IOException {
        var half = Files.createTempDirectory(directory, "half");
        Files.writeString(half.resolve("postgres"), "a program");
        return half;
    }
}
