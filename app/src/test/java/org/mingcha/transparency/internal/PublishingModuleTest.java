package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.register.Registers;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.PublishedDocument;
import org.mingcha.transparency.RecordId;

class PublishingModuleTest {
    private final LogWorld world = new LogWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void publishesEachStateOnce() {
        var first = publish("1", "{\"items\":[]}");
        assertThat(publish("1", "{\"items\":[]}")).isEqualTo(first);
        var second = publish("2", "{\"items\":[1]}");
        assertThat(second).isNotEqualTo(first);
        assertThat(publish("2", "{\"items\":[1]}")).isEqualTo(second);
    }

    /** Else an older, laxer version would pass for the newest: no bundle could tell. */
    @Test
    void anOlderVersionIsNotPublishedAgain() {
        var first = publish("1", "{\"items\":[]}");
        publish("2", "{\"items\":[1]}");
        assertThat(publish("1", "{\"items\":[]}")).isEqualTo(first);
        world.log.seal();
        assertThat(world.log.published("checklist.published"))
                .extracting(PublishedDocument::reference)
                .containsExactly("town-online-work@1", "town-online-work@2");
    }

    @Test
    void otherBytesUnderAKnownVersionAreRefused() {
        publish("1", "{\"items\":[]}");
        assertThatThrownBy(() -> publish("1", "{\"items\":[1]}"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("transparency.published.other")
                .hasMessageContaining("town-online-work@1");
        publish("2", "{\"items\":[1]}");
        assertThatThrownBy(() -> publish("1", "{\"items\":[1]}")).isInstanceOf(Unavailable.class);
    }

    /** Every other record of a log comes after what ships, and what was published before stays as it was. */
    @Test
    void whatShipsIsPublishedBeforeTheFirstRecordAndOnce() {
        var parts = world.ofProduct();
        assertThat(parts.facade().published("rules.published")).isEmpty();
        parts.facade().append(LogWorld.meeting("一"));
        world.ofProduct().facade().append(LogWorld.meeting("二"));
        parts.facade().seal();
        assertThat(parts.facade().published("rules.published"))
                .extracting(PublishedDocument::reference)
                .containsExactly("rules@1");
        assertThat(parts.facade().published("register.published"))
                .hasSize(Registers.shipped().all().size());
        assertThat(parts.facade().sealedLog().chain("CN", 1)).hasSize(1);
        assertThat(parts.custody(List.of()).fsck().findings()).isEmpty();
    }

    @Test
    void aFirstRecordThatIsRolledBackTakesThemAlong() {
        var parts = world.ofProduct();
        assertThatThrownBy(() -> parts.facade().append(LogWorld.amended(new RecordId(999), "无")))
                .isInstanceOf(IllegalArgumentException.class);
        parts.facade().append(LogWorld.meeting("一"));
        parts.facade().seal();
        assertThat(parts.facade().published("rules.published")).hasSize(1);
        assertThat(parts.facade().sealedLog().chain("CN", 1)).hasSize(1);
    }

    @Test
    void keepsBytesByTheirDigest() {
        publish("1", "{}");
        var digest = Hashing.sha256("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(world.log.sealedLog().published(digest))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("{}"));
        assertThat(world.log.sealedLog().published(Hashing.EMPTY_ROOT)).isEmpty();
    }

    private RecordId publish(String version, String json) {
        return world.log.publish(
                "checklist.published", "town-online-work", version, json.getBytes(StandardCharsets.UTF_8));
    }
}
