package org.mingcha.evidence.checklist;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A list of entries behind an item's figures, told by name or day: chosen by rule, never by hand.
 *
 * @param name the placeholder that it fills in the item's texts
 * @param of the register
 * @param rule the figure that cites them; null: any of the item's
 * @param headlined only those to which the unit gives a headline
 * @param most of more than these only so many are told; null: all
 * @param upTo of more than these none is told; null: however many
 * @param between null: the usual mark
 * @param tail what follows where some were left out
 * @param values what {@code each} may name
 */
public record Example(
        String item,
        String name,
        String of,
        @Nullable String rule,
        boolean headlined,
        Order order,
        @Nullable Integer most,
        @Nullable Integer upTo,
        String each,
        @Nullable String between,
        Tail tail,
        SortedMap<String, Told> values) {
    public Example {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * @param text may be empty
     * @param unnamedToo follows also where only those without a headline were left out
     * @param part stands before those told where they aren't all; may be empty
     */
    public record Tail(String text, boolean unnamedToo, String part) {}

    /** Which go first. */
    public enum Order {
        EARLIEST,
        NEWEST,
        /** One of each calendar quarter, those with evidence before others, then the next of each. */
        QUARTERS
    }

    /** What is told of one entry. */
    public sealed interface Told {
        /** @param run the name under which the text stands in the report */
        record Headline(String run) implements Told {}

        /**
         * @param brief without the year where it is the period's
         * @param same another day; null: it is not compared
         * @param word said instead where both are one day
         */
        record Day(String field, boolean brief, @Nullable String same, String word) implements Told {}

        record Value(String field) implements Told {}

        /** Other words for the field's values. */
        record Word(String field, Map<String, String> words) implements Told {
            public Word {
                words = Collections.unmodifiableMap(new TreeMap<>(words));
            }
        }

        /** Whole days from one field to the other. */
        record Days(String from, String to) implements Told {}
    }
}
