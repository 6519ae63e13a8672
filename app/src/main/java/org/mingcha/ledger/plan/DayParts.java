package org.mingcha.ledger.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.mingcha.ledger.text.DateText;

/** The day that a text says. */
final class DayParts {
    private DayParts() {}

    static Optional<LocalDate> day(String text, int dayOffset) {
        return DateText.read(text, dayOffset) instanceof DateText.Meaning.Moment moment
                ? Optional.of(moment.day())
                : Optional.empty();
    }

    static Optional<Integer> year(String text, int dayOffset) {
        return day(text, dayOffset).map(LocalDate::getYear);
    }
}
