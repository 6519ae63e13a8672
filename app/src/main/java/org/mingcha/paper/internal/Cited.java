package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.ReadingSteps;
import org.mingcha.evidence.paper.ValueSource;

/**
 * What comes from records, with their log indices; one that waits for its seal is cited once it has one. What is said to be
 * a record's field is one of the first.
 */
final class Cited {
    private static final String DAY = "day";
    private static final String CLAUSE = "clause";

    private final String matter;
    private final List<Long> records = new ArrayList<>();
    private final boolean marked;

    private Cited(String matter, List<Long> records, boolean marked) {
        this.matter = matter;
        this.records.addAll(records);
        this.marked = marked;
    }

    Cited(String matter, @Nullable Long... records) {
        this(matter, List.of(), true);
        for (Long record : records) {
            if (record != null) {
                this.records.add(record);
            }
        }
    }

    static Cited by(String matter, List<Long> records) {
        return new Cited(matter, records, true);
    }

    /** The same where the page does not mark a figure: in a title. */
    Cited unmarked() {
        return new Cited(matter, records, false);
    }

    /** Computed, or said elsewhere. */
    PaperText text(String name, String text) {
        return value(name, text, ValueSource.DECLARED);
    }

    PaperText count(String name, long count) {
        return text(name, Long.toString(count));
    }

    PaperText day(String name, LocalDate day) {
        return text(name, PaperTimes.day(day));
    }

    /** How many records of this kind these are. */
    PaperText counted(String name, String kind, long count) {
        return value(name, Long.toString(count), new ValueSource.Counted(kind, records));
    }

    PaperText fact(String name, String field, String text, String... as) {
        return records.isEmpty()
                ? text(name, text)
                : value(name, text, new ValueSource.OfFacts(records.getFirst(), field, List.of(as)));
    }

    PaperText factDay(String name, String field, LocalDate day) {
        return fact(name, field, PaperTimes.day(day), DAY);
    }

    PaperText said(String name, String field, String text, String... as) {
        return records.isEmpty()
                ? text(name, text)
                : value(name, text, new ValueSource.OfText(records.getFirst(), field, List.of(as)));
    }

    /** The day on which the record says that it happened. */
    PaperText happened(String name, LocalDate day) {
        return records.isEmpty()
                ? day(name, day)
                : value(name, PaperTimes.day(day), new ValueSource.Happened(records.getFirst(), List.of(DAY)));
    }

    /** What somebody wrote, as part of a sentence of ours: without the stop at its end. */
    PaperText clause(String name, String field, String said, String... before) {
        var as = new ArrayList<>(List.of(before));
        as.add(CLAUSE);
        return said(name, field, ReadingSteps.clause(said), as.toArray(String[]::new));
    }

    /** The same, of what no record holds. */
    PaperText clause(String name, String said) {
        return text(name, ReadingSteps.clause(said));
    }

    PaperText value(String name, String text, ValueSource from) {
        return PaperText.of(new PaperRun.Value(matter + "/" + name, text, marked ? records : null, from));
    }
}
