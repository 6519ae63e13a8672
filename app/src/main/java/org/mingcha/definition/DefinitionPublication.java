package org.mingcha.definition;

import java.time.Instant;

/**
 * A version that an office published.
 *
 * @param unit by whom: it is offered in this unit's subtree
 */
public record DefinitionPublication(String id, String version, String unit, Instant publishedAt) {
    public String reference() {
        return id + "@" + version;
    }
}
