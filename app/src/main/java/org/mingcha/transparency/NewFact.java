package org.mingcha.transparency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;

/**
 * One fact to be sealed. The log adds recorded_at (the database's clock), salts and, when sequenced, index, useq, prev.
 *
 * @param type a type of the closed list in docs/spec/leaf.md, e.g. {@code meeting.entered}
 * @param role the role acted in ({@code officer}), never a person
 * @param facts what rules may read
 * @param text everything else, the account among it
 * @param evidence hex SHA-256 of each evidence file
 * @param target the record that this one amends or withdraws
 * @param register in which fields an entry is written; null for every other act, whose text has the fields that it has
 */
public record NewFact(
        String type,
        String unit,
        LocalDate happenedOn,
        String role,
        Content facts,
        Content text,
        List<String> evidence,
        @Nullable RecordId target,
        boolean drill,
        @Nullable RegisterFields register) {
    public NewFact {
        evidence = List.copyOf(evidence);
    }

    /** Any act but the version of an entry. */
    public NewFact(
            String type,
            String unit,
            LocalDate happenedOn,
            String role,
            Content facts,
            Content text,
            List<String> evidence,
            @Nullable RecordId target,
            boolean drill) {
        this(type, unit, happenedOn, role, facts, text, evidence, target, drill, null);
    }

    public NewFact in(RegisterFields fields) {
        return new NewFact(type, unit, happenedOn, role, facts, text, evidence, target, drill, fields);
    }
}
