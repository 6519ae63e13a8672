package org.mingcha.evidence.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One million leaves of twenty thousand units. */
@Tag("long")
class LargeLedgerTest {
    private static final Duration TARGET = Duration.ofSeconds(10);
    private static final int LEAVES = 1_000_000;
    private static final int UNITS = 20_000;

    @TempDir
    private Path directory;

    @Test
    void auditsAMillionLeavesWithTheirChainsWithinTheTarget() {
        var log = new PaperLog();
        for (int i = 0; i < LEAVES; i++) {
            log.add("return.filed", Long.toString(999_900_000_000L + i % UNITS));
        }
        log.write(directory);
        for (int run = 0; run < 3; run++) {
            var start = Instant.now();
            var audited = log.auditAgain(directory);
            var taken = Duration.between(start, Instant.now());
            System.out.println("audit of 1,000,000 leaves: " + taken.toMillis() + " ms");
            assertTrue(audited.holds());
            if (run > 0) assertTrue(taken.compareTo(TARGET) <= 0, taken.toString());
        }
    }
}
