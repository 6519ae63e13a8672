package org.mingcha.inspection.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a population is made of.
 *
 * @param unit the unit whose subtree it is taken from
 * @param among kinds of units, registers, or the campaign's number; empty: all of them
 * @param from first day; of units: those that exist on it
 * @param to last day; of units the same as {@code from}
 * @param by what parts it into strata
 */
public record Filter(Of of, String unit, SortedSet<String> among, LocalDate from, LocalDate to, Strata by) {
    public Filter {
        among = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(among));
    }

    /** What is drawn. */
    public enum Of {
        UNITS,
        ENTRIES,
        /** The items of a campaign's assessments. */
        ITEMS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What parts a population. */
    public enum Strata {
        NONE,
        /** The kind of the unit. */
        KIND,
        /** Of units the unit above; of all else the unit itself. */
        UNIT,
        REGISTER,
        ITEM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The units below this one that exist on the day. */
    public static Filter units(String unit, SortedSet<String> kinds, LocalDate day, Strata by) {
        return new Filter(Of.UNITS, unit, kinds, day, day, by);
    }

    /** As the facts of {@code draw.commit} say it: {@code name=value}. */
    public List<String> lines() {
        return Stream.of(
                        "of=" + of.code(),
                        "unit=" + unit,
                        "among=" + String.join(",", among),
                        "from=" + from,
                        "to=" + to,
                        "by=" + by.code())
                .toList();
    }
}
