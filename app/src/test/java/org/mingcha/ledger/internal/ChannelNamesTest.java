package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelNamesTest {
    private final ChannelNames names = new ChannelNames(List.of("云岭发布", "云岭镇政府网站"));

    @Test
    void noSpellingMakesAnotherChannel() {
        for (var written : List.of("云岭发布", "“云岭发布”", "云岭 发布", "《云岭发布》", "云岭·发布")) {
            assertThat(names.find(written)).as(written).contains("云岭发布");
        }
    }

    @Test
    void whatIsCalledOtherwiseFitsNone() {
        assertThat(names.find("镇微信公众号")).isEmpty();
    }

    @Test
    void whereNoneIsRegisteredItStaysAsItIsWritten() {
        assertThat(new ChannelNames(List.of()).find("镇微信公众号")).contains("镇微信公众号");
    }

    @Test
    void twoThatReadTheSameAreNotChosenFrom() {
        assertThat(new ChannelNames(List.of("云岭-发布", "云岭发布。")).find("云岭发布")).isEmpty();
    }
}
