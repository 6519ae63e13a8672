package org.mingcha.evidence.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Fact;

/** One entry (or other fact) with all its versions, in log order. */
public record Lineage(List<SealedLeaf> versions) {
    public Lineage {
        versions = List.copyOf(versions);
    }

    static Lineage of(SealedLeaf first) {
        return new Lineage(List.of(first));
    }

    Lineage and(SealedLeaf next) {
        var all = new ArrayList<>(versions);
        all.add(next);
        return new Lineage(all);
    }

    public SealedLeaf first() {
        return versions.getFirst();
    }

    public SealedLeaf latest() {
        return versions.getLast();
    }

    /** The versions that say something: a withdrawal doesn't. */
    List<SealedLeaf> told() {
        return versions.stream()
                .filter(each -> !each.leaf().type().isWithdrawal())
                .toList();
    }

    /** Whether it was ever said to have happened in [from, to]. */
    boolean wasWithin(LocalDate from, LocalDate to) {
        return told().stream()
                .map(each -> each.leaf().happenedOn())
                .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
    }

    public boolean isWithdrawn() {
        return latest().leaf().type().isWithdrawal();
    }

    public String source() {
        return latest().leaf().type().source();
    }

    /** The first version's mark: a later one that changes it makes nothing of what happened an exercise. */
    public boolean isDrill() {
        return first().leaf().drill();
    }

    boolean isWithin(LocalDate from, LocalDate to) {
        var day = latest().leaf().happenedOn();
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Fact fact(Content facts) {
        var leaf = latest().leaf();
        return new Fact(
                        latest().index(),
                        leaf.unit(),
                        source(),
                        leaf.happenedOn(),
                        first().leaf().recordedAt(),
                        amendedAt(),
                        isDrill(),
                        !leaf.evidence().isEmpty(),
                        facts)
                .enteredUnder(first().leaf().register());
    }

    private @Nullable Instant amendedAt() {
        return latest().index() == first().index() ? null : latest().leaf().recordedAt();
    }
}
