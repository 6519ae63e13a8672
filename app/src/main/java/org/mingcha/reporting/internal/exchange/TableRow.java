package org.mingcha.reporting.internal.exchange;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One return in cells.
 *
 * @param locale of people; the root's: a program reads it
 */
record TableRow(FiledRow row, Locale locale) {
    String text(Column column) {
        return switch (column.name()) {
            case Column.UNIT -> row.unit();
            case Column.UNIT_NAME -> row.unitName();
            case Column.PERIOD -> row.period().code();
            case Column.NIL -> isForProgram() ? Boolean.toString(row.nil()) : Column.flag(row.nil(), locale);
            case Column.EXPLANATION -> row.explanation();
            case Column.FILED_AT ->
                row.filedAt().truncatedTo(ChronoUnit.SECONDS).toString();
            default -> row.values().getOrDefault(column.name(), "");
        };
    }

    private boolean isForProgram() {
        return locale.equals(Locale.ROOT);
    }
}
