package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.FsckReport;

/** What fsck says of a clock that was set back. */
class ClockBackModuleTest {
    private final LogWorld world = new LogWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @BeforeEach
    void populate() {
        world.log.append(LogWorld.meeting("now"));
    }

    @Test
    void flagsClockThatWasSetBack() {
        world.database.clock().simulate(Instant.parse("2020-01-01T00:00:00Z"));
        world.log.append(LogWorld.meeting("过去"));
        world.log.seal();
        var report = fsck();
        assertThat(report.findings()).extracting(FsckFinding::kind).containsExactly(FsckFinding.Kind.CLOCK_BACK);
        assertThat(report.isClean()).isTrue();
    }

    /** A night behind a step is one step, and all steps are one line. */
    @Test
    void sumsUpStepsOfTheClock() {
        var clock = world.database.clock();
        clock.simulate(Instant.parse("2031-01-01T12:00:00Z"));
        world.log.append(LogWorld.meeting("ahead"));
        clock.simulate(Instant.parse("2031-01-01T10:00:00Z"));
        for (int i = 0; i < 20; i++) world.log.append(LogWorld.meeting("behind " + i));
        clock.simulate(Instant.parse("2031-01-01T09:00:00Z"));
        for (int i = 0; i < 20; i++) world.log.append(LogWorld.meeting("further behind " + i));
        world.log.seal();
        var findings = fsck().findings();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FsckFinding.Kind.CLOCK_BACK);
            long first = Long.parseLong(finding.key());
            assertThat(finding.detail()).matches("2 / " + (first + 20) + " / (2h59m\\d+s|3h)");
        });
    }

    private FsckReport fsck() {
        return world.parts.custody(List.of()).fsck();
    }
}
