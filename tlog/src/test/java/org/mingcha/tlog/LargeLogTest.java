package org.mingcha.tlog;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One million entries of a leaf's usual length. */
@Tag("long")
class LargeLogTest {
    private static final Duration TARGET = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void auditsAMillionEntriesWithinTheTarget() throws IOException {
        var log = SampleLog.write(folder, 1_000_000, index -> Arrays.copyOf(SeededSamples.entry(index), 800));
        var start = Instant.now();
        var audit = LogAudit.audit(LogSource.directory(folder), log.policy());
        var taken = Duration.between(start, Instant.now());
        System.out.println("audit of 1,000,000 entries of 800 bytes: " + taken.toMillis() + " ms");
        assertInstanceOf(Audit.Passed.class, audit);
        assertTrue(taken.compareTo(TARGET) <= 0, taken.toString());
    }
}
