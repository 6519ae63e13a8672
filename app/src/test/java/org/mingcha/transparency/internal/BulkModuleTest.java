package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class BulkModuleTest {
    private final LogWorld world = new LogWorld();

    @AfterEach
    void close() {
        world.close();
    }

    /** Up to and over the edge where the tree gets its third level of tiles. */
    @Test
    void sealsOverTheThirdLevel() {
        world.appendMeetings(65_535);
        for (long size : new long[] {65_535, 65_536, 65_537}) {
            world.log.seal();
            world.assertWhole(size);
            world.appendMeetings(1);
        }
        world.log.seal();
        assertThat(world.parts.custody(List.of()).fsck().findings()).isEmpty();
    }

    /** Workbooks come in bursts: transparency.md's target is 180,000 rows in 60 s, sealed 60 s later. */
    @Test
    void takesBurstOfWorkbooks() {
        long start = System.nanoTime();
        for (int workbook = 0; workbook < 180; workbook++) {
            world.appendMeetings(1_000);
        }
        var appended = Duration.ofNanos(System.nanoTime() - start);
        world.log.seal();
        var sealed = Duration.ofNanos(System.nanoTime() - start).minus(appended);
        System.out.println("180,000 appended in " + appended + ", sealed in " + sealed);
        assertThat(appended).isLessThan(Duration.ofSeconds(60));
        assertThat(sealed).isLessThan(Duration.ofSeconds(60));
        world.assertWhole(180_000);
    }
}
