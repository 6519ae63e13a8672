package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class NightlyCheckTest {
    @Test
    void waitsForThreeInTheMorning() {
        assertThat(NightlyCheck.untilNext(ZonedDateTime.parse("2025-06-30T01:30:00+08:00")))
                .hasMinutes(90);
        assertThat(NightlyCheck.untilNext(ZonedDateTime.parse("2025-06-30T03:00:00+08:00")))
                .hasHours(24);
        assertThat(NightlyCheck.untilNext(ZonedDateTime.parse("2025-06-30T23:00:00+08:00")))
                .hasHours(4);
    }
}
