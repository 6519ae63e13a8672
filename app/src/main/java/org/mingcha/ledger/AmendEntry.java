package org.mingcha.ledger;

import java.util.List;
import java.util.Map;

/**
 * Replace an entry's fields by a new version; the old one stays.
 *
 * @param values all fields as they shall read now, not only the changed ones
 * @param evidence all files as they shall be now
 */
public record AmendEntry(
        EntryId entry, Map<String, String> values, List<EvidenceFile> evidence, String reason, boolean confirmed) {
    public AmendEntry {
        values = Map.copyOf(values);
        evidence = List.copyOf(evidence);
    }
}
