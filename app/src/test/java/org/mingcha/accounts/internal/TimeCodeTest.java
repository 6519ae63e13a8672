package org.mingcha.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @Test
    void isWhatTheStandardSays() {
        Map.of(
                        59L, "287082",
                        1111111109L, "081804",
                        1111111111L, "050471",
                        1234567890L, "005924",
                        2000000000L, "279037",
                        20000000000L, "353130")
                .forEach((second, code) -> assertThat(TimeCode.of(SECRET, TimeCode.step(Instant.ofEpochSecond(second))))
                        .isEqualTo(code));
    }

    @Test
    void aCodeIsGoodForAStepBeforeAndAfterAndNoLonger() {
        var now = Instant.ofEpochSecond(1111111109L);
        long step = TimeCode.step(now);
        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(TimeCode.match(SECRET, TimeCode.of(SECRET, near), now)).isEqualTo(OptionalLong.of(near));
        }
        assertThat(TimeCode.match(SECRET, TimeCode.of(SECRET, step - 2), now)).isEmpty();
        assertThat(TimeCode.match(SECRET, TimeCode.of(SECRET, step + 2), now)).isEmpty();
        assertThat(TimeCode.match(SECRET, "", now)).isEmpty();
        assertThat(TimeCode.match(SECRET, "081804 ", now)).as("of six digits").isEmpty();
    }

    /** RFC 4648, section 10, whose examples without padding are of five bytes. */
    @Test
    void secretsAreBase32() {
        assertThat(Base32.of("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.typed(" mzxw-6ytb 01 ")).isEqualTo("MZXW6YTBOI");
    }
}
