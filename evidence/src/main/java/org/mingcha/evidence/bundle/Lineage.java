package org.mingcha.evidence.bundle;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Fact;

/** One entry (or other fact) with its first and its latest version. */
public record Lineage(SealedLeaf first, SealedLeaf latest) {
    public boolean isWithdrawn() {
        return latest.leaf().type().isWithdrawal();
    }

    public String source() {
        return latest.leaf().type().source();
    }

    /** The first version's mark: a later one that changes it makes nothing of what happened an exercise. */
    public boolean isDrill() {
        return first.leaf().drill();
    }

    boolean isWithin(LocalDate from, LocalDate to) {
        var day = latest.leaf().happenedOn();
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Fact fact(Content facts) {
        var leaf = latest.leaf();
        return new Fact(
                        latest.index(),
                        leaf.unit(),
                        source(),
                        leaf.happenedOn(),
                        first.leaf().recordedAt(),
                        amendedAt(),
                        isDrill(),
                        !leaf.evidence().isEmpty(),
                        facts)
                .enteredUnder(first.leaf().register());
    }

    private @Nullable Instant amendedAt() {
        return latest.index() == first.index() ? null : latest.leaf().recordedAt();
    }
}
