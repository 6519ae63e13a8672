package org.mingcha.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list, newest first. Start from {@link #all()}.
 *
 * @param unit this unit and its subtree; null: everything the actor may see
 * @param ownOnly only the unit itself, not its subtree
 * @param registers register ids; empty: all
 * @param words part of the title
 * @param after the last row of the page before
 */
public record EntryQuery(
        @Nullable String unit,
        boolean ownOnly,
        Set<String> registers,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String words,
        State state,
        @Nullable Cursor after,
        int limit) {
    /** A stable place in the list: by day, then by entry. */
    public record Cursor(LocalDate happenedOn, long entry) {
        public String text() {
            return happenedOn + "." + entry;
        }

        public static Optional<Cursor> parse(String text) {
            if (!text.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) return Optional.empty();
            try {
                return Optional.of(
                        new Cursor(LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11))));
            } catch (java.time.DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    /** What to show of an entry's fate. */
    public enum State {
        ALL,
        LATE,
        PENDING,
        AMENDED,
        WITHDRAWN
    }

    public EntryQuery {
        registers = Set.copyOf(registers);
        limit = Math.clamp(limit, 1, 200);
    }

    public static EntryQuery all() {
        return new EntryQuery(null, false, Set.of(), null, null, "", State.ALL, null, 50);
    }

    public EntryQuery ofUnit(String code) {
        return new EntryQuery(code, ownOnly, registers, from, to, words, state, after, limit);
    }

    public EntryQuery afterRow(@Nullable Cursor cursor) {
        return new EntryQuery(unit, ownOnly, registers, from, to, words, state, cursor, limit);
    }

    public EntryQuery withLimit(int rows) {
        return new EntryQuery(unit, ownOnly, registers, from, to, words, state, after, rows);
    }
}
