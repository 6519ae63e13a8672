package org.mingcha.evidence.checklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one figure is computed.
 *
 * @param of a register, a leaf type, {@link #UNITS} or {@link #RETURNS}
 * @param by the date that must lie in the span
 * @param carriedIn also what was open when the span began
 * @param atEnd null: what happened within the span; else what holds on the period's last day
 * @param marks what is said about rows that were judged by less than usual
 */
public record Rule(
        String name,
        FigureUnit unit,
        String of,
        List<Scope> scope,
        Span span,
        String by,
        boolean carriedIn,
        @Nullable AtEnd atEnd,
        Selection selection,
        Measure measure,
        List<Mark> marks) {
    public static final String UNITS = "units";
    public static final String RETURNS = "returns";
    public static final String HAPPENED_ON = "happened_on";

    public Rule {
        scope = List.copyOf(scope);
        marks = List.copyOf(marks);
    }

    public boolean overUnits() {
        return of.equals(UNITS);
    }

    public boolean overReturns() {
        return of.equals(RETURNS);
    }

    /** Whether rows that happened before the span can matter. */
    public boolean looksBack() {
        return carriedIn || atEnd != null || !by.equals(HAPPENED_ON);
    }

    /** Three words for one meaning: begun by the last day, and not ended by it. */
    public enum AtEnd {
        HELD,
        IN_FORCE,
        OPEN
    }

    /** Which rows of the span count. */
    public record Selection(
            Where where, List<Where> any, @Nullable Without without) {
        public static final Selection EVERYTHING = new Selection(Where.ANYTHING, List.of(), null);

        public Selection {
            any = List.copyOf(any);
        }
    }

    /** No row of another register has {@code theirs} equal to this row's {@code mine} within the span. */
    public record Without(String of, String mine, String theirs, Span span) {}

    /** A remark about the selected rows that match one of these. */
    public record Mark(Kind kind, List<Where> any) {
        public Mark {
            any = List.copyOf(any);
        }

        /** What can be remarked. */
        public enum Kind {
            BY_DAY,
            BY_TITLE,
            LEVEL_OPEN,
            DUE_OPEN
        }
    }
}
