package org.mingcha.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replace an entry's fields by a new version; the old one stays.
 *
 * @param values all fields as they shall read now, not only the changed ones
 * @param evidence all files as they shall be now
 * @param seen number of the version that the new one was made from: where there is a later one by now, it would be lost;
 *     null: whatever there is
 */
public record AmendEntry(
        EntryId entry,
        Map<String, String> values,
        List<EvidenceFile> evidence,
        String reason,
        boolean confirmed,
        @Nullable Integer seen) {
    public AmendEntry(
            EntryId entry, Map<String, String> values, List<EvidenceFile> evidence, String reason, boolean confirmed) {
        this(entry, values, evidence, reason, confirmed, null);
    }

    public AmendEntry {
        values = Map.copyOf(values);
        evidence = List.copyOf(evidence);
    }
}
