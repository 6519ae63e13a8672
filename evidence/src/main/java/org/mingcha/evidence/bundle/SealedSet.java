package org.mingcha.evidence.bundle;

import java.util.OptionalLong;

/**
 * The set that a leaf seals: canonical JSON rows, each an array, sorted by their first and second element as UTF-8
 * bytes ({@code units.changed}: parent and code; {@code period.opened}: unit).
 */
public interface SealedSet {
    long size();

    /** How many rows have a first element smaller than this: where the rows of this key begin, or would. */
    long begin(String key);

    /** How many rows have a first element that is not larger: where the rows of this key end. */
    long end(String key);

    /** The row whose second element is this: a unit by its code. */
    OptionalLong position(String second);

    /** One row, without a proof. */
    default String row(long place) {
        return range(place, place + 1).rows().getFirst();
    }

    /** The rows from {@code first} to before {@code end}, with their proof under the set's root. */
    SetRange range(long first, long end);
}
