package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingcha.tlog.Hashing;
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
