package org.mingcha.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageFormattingTest {
    private final Messages english = new Messages(Locale.ENGLISH, ZoneOffset.UTC);
    private final Messages chinese = new Messages(Locale.SIMPLIFIED_CHINESE, ZoneOffset.UTC);

    @Test
    void anEnglishWordFollowsItsCount() {
        assertThat(english.of("correction.took.hours", 1)).isEqualTo("Published an hour after it was received.");
        assertThat(english.of("correction.took.hours", 2L)).isEqualTo("Published 2 hours after it was received.");
        assertThat(english.of("campaign.new.unit-count", 0)).isEqualTo("0 units");
        assertThat(chinese.of("correction.took.hours", 1)).contains(" 1 ");
    }

    @Test
    void numbersOfRecordsAreWrittenAsTheyStand() {
        assertThat(english.of("review.standing.accepted", 1243L)).isEqualTo("Accepted, sealed as record 1243.");
    }
}
