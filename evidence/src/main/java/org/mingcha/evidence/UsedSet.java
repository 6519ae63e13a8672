package org.mingcha.evidence;

import java.util.Optional;
import org.mingcha.tlog.Hash;

/**
 * A sealed set that figures were computed with: what a report prints of it, so that others can say whether they mean the
 * same units.
 *
 * @param leaf log index of the leaf that seals it
 * @param type of that leaf: {@code units.changed} or {@code period.opened}
 * @param size rows in the whole set
 */
public record UsedSet(long leaf, String type, long size, Hash root) {
    /** What the facts of a leaf say of the set that it seals; empty where they say nothing. */
    public static Optional<UsedSet> of(long leaf, String type, Content facts) {
        var size = facts.text("set_size").filter(text -> text.matches("0|[1-9][0-9]{0,17}"));
        var root = facts.text("set_root").filter(text -> text.matches("[0-9a-f]{64}"));
        return size.flatMap(rows -> root.map(hex -> new UsedSet(leaf, type, Long.parseLong(rows), Hash.ofHex(hex))));
    }
}
