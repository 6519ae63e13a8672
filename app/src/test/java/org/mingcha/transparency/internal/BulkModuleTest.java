package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingcha.evidence.Content;
import org.mingcha.transparency.NewFact;

@Tag("long")
@Timeout(value = 3, unit = TimeUnit.HOURS)
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
        start = System.nanoTime();
        assertThat(world.parts.custody(List.of()).fsck().findings()).isEmpty();
        System.out.println("fsck in " + Duration.ofNanos(System.nanoTime() - start));
        start = System.nanoTime();
        for (long index = 0; index < 180_000; index += 900) {
            world.log.proof(world.log.byIndex(index).orElseThrow());
        }
        var proof = Duration.ofNanos((System.nanoTime() - start) / 200);
        System.out.println("a proof in " + proof);
        assertThat(proof).isLessThan(Duration.ofMillis(20));
    }

    /** As many rows as the national division has units, in bounded memory. */
    @Test
    void sealsSetOfCountry() {
        var rows = IntStream.range(0, 665_276)
                .mapToObj("[\"%1$09d\",\"%1$012d\",\"某某村民委员会\",\"village\",null,null,[]]"::formatted)
                .map(row -> row.getBytes(StandardCharsets.UTF_8))
                .iterator();
        long start = System.nanoTime();
        world.log.append(
                new NewFact(
                        "units.changed",
                        "CN",
                        LogWorld.DAY,
                        "admin",
                        Content.EMPTY,
                        Content.EMPTY,
                        List.of(),
                        null,
                        false),
                rows);
        world.log.seal();
        System.out.println("665,276 rows in " + Duration.ofNanos(System.nanoTime() - start) + ", "
                + world.count("select pg_total_relation_size('transparency.set_chunk')") + " bytes");
        start = System.nanoTime();
        assertThat(world.log.facts().units().find("000000665275")).isPresent();
        System.out.println("first look-up in " + Duration.ofNanos(System.nanoTime() - start));
        start = System.nanoTime();
        assertThat(world.parts.custody(List.of()).fsck().findings()).isEmpty();
        System.out.println("fsck in " + Duration.ofNanos(System.nanoTime() - start));
    }
}
