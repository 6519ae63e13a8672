package org.mingcha.evidence.checklist;

import java.util.List;

/** What is taken from the selected rows. */
public sealed interface Measure {
    record Count() implements Measure {}

    /** How many different values a field has; {@code unit}: how many units have a row. */
    record Distinct(String field) implements Measure {}

    /** Those of the values that no row has. */
    record Missing(List<String> values, String of) implements Measure {
        public Missing {
            values = List.copyOf(values);
        }
    }

    record Sum(String field) implements Measure {}

    /** Whole days from one date to another; of an even count the lower middle one. */
    record MedianDays(String from, String to) implements Measure {}

    /** The part of the rows that match. */
    record Share(Where where) implements Measure {}

    /** The field of the row that happened last. */
    record Newest(String field) implements Measure {}

    /**
     * How often more than so many days lay between two successive days with a row of the same unit and value.
     *
     * @param field by whose values rows belong together
     * @param days a number, or the name of a setting
     */
    record Gaps(String field, String days) implements Measure {}

    /** Of {@link Rule#RETURNS}: how many are expected, and what came of them. */
    record Returned(String returnId, What what) implements Measure {
        /** What is counted. */
        public enum What {
            EXPECTED,
            EXEMPT,
            FILED,
            ON_TIME,
            NIL,
            CONTRADICTED
        }
    }

    /** The different values of a field, in the order in which they first happened. */
    record Values(String field) implements Measure {}
}
