package org.mingcha.web.api.change;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.LeafType;

/**
 * A leaf of the log, with what tells where it is read.
 *
 * @param target what it amends, withdraws or concerns
 * @param facts its own and, where it has none of that name, its target's
 */
record SealedChange(
        long index,
        Instant recordedAt,
        String unit,
        Act act,
        @Nullable Act target,
        Map<String, Object> facts) {
    /**
     * An act by its record.
     *
     * @param first the record of the first version, by which an entry is known
     * @param target the record that it amends, withdraws or concerns
     */
    record Act(
            LeafType type,
            long record,
            long first,
            @Nullable Long target) {}

    /** A fact that is one text; empty where there is none. */
    Optional<String> fact(String name) {
        return facts.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
