package org.mingcha.evidence.bundle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.UnitDescription;

/** What a unit's descriptions say, first of all the class of operators that it is of: its {@code unit.described} leaves, all of them opened, say it. */
public final class UnitClass {
    private UnitClass() {}

    /** Its descriptions, in the order of the log: a bundle opens the facts of each. */
    public static List<SealedLeaf> described(Chain chain) {
        return chain.leaves().stream()
                .filter(each -> each.leaf().type().equals(LeafType.UNIT_DESCRIBED))
                .toList();
    }

    public static List<Long> indexes(Chain chain) {
        return described(chain).stream().map(SealedLeaf::index).toList();
    }

    /** The class on this day; empty where nobody has said one. */
    public static Optional<String> on(LocalDate day, ChainSource source, String unit, ZoneId zone) {
        var chain = source.chain(unit);
        // All of them, so that nobody can leave out the one that counts.
        var facts = source.contents(indexes(chain));
        return holding(day, chain, zone)
                .flatMap(leaf -> Optional.ofNullable(facts.get(leaf.index())))
                .flatMap(content -> content.text(UnitDescription.CLASS));
    }

    /** The description that holds on this day. */
    public static Optional<SealedLeaf> holding(LocalDate day, Chain chain, ZoneId zone) {
        var leaves = described(chain);
        var said = leaves.stream()
                .map(each -> new UnitDescription.Said(
                        each.leaf().happenedOn(), each.leaf().recordedAt()))
                .toList();
        var place = UnitDescription.holding(said, zone, day);
        return place.isEmpty() ? Optional.empty() : Optional.of(leaves.get(place.getAsInt()));
    }
}
