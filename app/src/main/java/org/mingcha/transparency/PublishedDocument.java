package org.mingcha.transparency;

import java.time.Instant;
import org.mingcha.tlog.Hash;

/**
 * A sealed publication of the root unit.
 *
 * @param recordedAt the database's clock when it was published
 */
public record PublishedDocument(long index, String id, String version, Hash sha256, Instant recordedAt) {
    /** {@code rules@1}. */
    public String reference() {
        return id + "@" + version;
    }
}
