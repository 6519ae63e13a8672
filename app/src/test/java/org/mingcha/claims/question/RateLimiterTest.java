package org.mingcha.claims.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingcha.claims.CorrectionSettings;

class RateLimiterTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T02:00:05Z"));
    private final RateLimiter gate = new RateLimiter(settings(3, 10), now::get, new SecureRandom());

    @Test
    void stopsOneSideAndLetsTheOthersAsk() {
        assertThat(asked("192.0.2.1", 5)).isEqualTo(3);
        assertThat(gate.letsAsk("192.0.2.2")).isTrue();
    }

    @Test
    void forgetsEverythingWithTheMinute() {
        assertThat(asked("192.0.2.1", 5)).isEqualTo(3);
        now.updateAndGet(instant -> instant.plusSeconds(60));
        assertThat(asked("192.0.2.1", 5)).isEqualTo(3);
    }

    @Test
    void keepsNothingOfAMinuteThatIsOverEvenIfNobodyComesAgain() {
        assertThat(asked("192.0.2.1", 1)).isEqualTo(1);
        assertThat(gate.letsLook("192.0.2.2")).isTrue();
        gate.forget();
        assertThat(gate.counted()).isEqualTo(2);
        now.updateAndGet(instant -> instant.plusSeconds(55));
        gate.forget();
        assertThat(gate.counted()).isZero();
    }

    @Test
    void takesAWholeHomesNetworkForOneSide() {
        var taken = IntStream.range(0, 8)
                .filter(i -> gate.letsAsk("2001:db8:1:2:" + i + "::1"))
                .count();
        assertThat(taken).isEqualTo(3);
        assertThat(gate.letsAsk("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void endsAtWhatTheOfficeCanReadWhoeverAsks() {
        var taken = IntStream.range(0, 40)
                .filter(i -> gate.letsAsk("198.51.100." + i))
                .count();
        assertThat(taken).isEqualTo(10);
    }

    @Test
    void looksUpReceiptsTenTimesAsOften() {
        var looks =
                IntStream.range(0, 50).filter(_ -> gate.letsLook("192.0.2.1")).count();
        assertThat(looks).isEqualTo(30);
    }

    private long asked(String from, int times) {
        return IntStream.range(0, times).filter(_ -> gate.letsAsk(from)).count();
    }

    private static CorrectionSettings settings(int each, int overall) {
        return new CorrectionSettings(List.of(), Map.of(), 24, 90, each, overall, "");
    }
}
