package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.List;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.ValueSource;
import org.mingcha.inspection.campaign.UnitName;

/**
 * Values that the page does not mark as figures. Each says where it is thought to come from: whoever makes the bundle asks
 * the records, and what they don't say is declared.
 */
final class PaperValue {
    private static final String DAY = "day";

    private PaperValue() {}

    static PaperText of(String name, String text, ValueSource from) {
        return text.isEmpty() ? PaperText.EMPTY : PaperText.of(new PaperRun.Value(name, text, null, from));
    }

    /** Without a record. */
    static PaperText declared(String name, Object text) {
        return of(name, text.toString(), ValueSource.DECLARED);
    }

    /** The paper's own day, where it is that. */
    static PaperText dated(String name, LocalDate day) {
        return of(name, PaperTimes.day(day), new ValueSource.Dated(List.of(DAY)));
    }

    static PaperText year(LocalDate day) {
        return of("paper/year", Integer.toString(day.getYear()), new ValueSource.Dated(List.of("year")));
    }

    static PaperText unit(UnitName unit) {
        return unit(unit.code(), unit.name());
    }

    static PaperText unit(String code, String name) {
        return of("unit/" + code, name, new ValueSource.Named(code));
    }

    /** A number by which the paper itself counts, from 1. */
    static PaperText place(String key, int number, String text) {
        return PaperSentences.said("place." + key, of("place/" + key, text, new ValueSource.Numbered(number)));
    }
}
