package org.mingcha.evidence.rule;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was entered of the time before units kept their ledgers, when they began to: told as such, not as late.
 *
 * @param entries the cited ones, by log index
 * @param books of their units, by code
 */
public record InitialEntries(SortedSet<Long> entries, List<OpenedBooks> books) {
    public static final InitialEntries NONE = new InitialEntries(new TreeSet<>(), List.of());

    public InitialEntries {
        entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
        books = List.copyOf(books);
    }
}
