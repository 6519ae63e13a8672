package org.mingcha.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a rule may read: sealed facts below one checkpoint. Two implementations: the database's and a bundle's, and
 * both must give the same answers.
 */
public interface Facts {
    /** The register in which a drill is what is recorded. */
    String DRILL = "drill";

    /**
     * The current versions (latest sealed, withdrawn ones out) of these units' facts of one source whose happened_on
     * lies in [from, to], ordered by index. Drills included: the evaluator leaves them out.
     */
    List<Fact> of(Set<String> units, String source, LocalDate from, LocalDate to);

    /**
     * The days on which these facts happened, one for each of them. Whether a ledger was kept at all is told by leaves alone, without opening
     * their facts: a bundle answers from its chains. A drill says nothing about that, save in the register of drills.
     */
    default List<LocalDate> days(Set<String> units, String source, LocalDate from, LocalDate to) {
        return of(units, source, from, to).stream()
                .filter(fact -> !fact.drill() || source.equals(DRILL))
                .map(Fact::happenedOn)
                .toList();
    }

    /** The unit tree of the latest sealed {@code units.changed} below the checkpoint. */
    Units units();

    /** The set that {@link #units()} is; empty where nothing was sealed. */
    default Optional<UsedSet> unitSet() {
        return Optional.empty();
    }

    /** The expected set that the {@code period.opened} at this index sealed. */
    ExpectedSet expected(long index);

    /** The checkpoint that bounds these facts. */
    Seal seal();

    /** What became of the entries that these facts come from. */
    default Records records() {
        return Records.NONE;
    }
}
