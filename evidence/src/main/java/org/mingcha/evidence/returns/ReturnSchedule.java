package org.mingcha.evidence.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.checklist.Period;

/**
 * For which periods a return is owed, and until when.
 *
 * @param dueDay day of the month after the period up to which a filing is on time
 * @param lockDays after so many days beyond the due day nothing can be filed any more; null: no lock
 * @param from the first period that it is owed for; null: whatever period
 * @param only the one period that it is owed for; null: it comes again
 */
public record ReturnSchedule(
        Cadence cadence,
        int dueDay,
        @Nullable Integer lockDays,
        @Nullable Period from,
        @Nullable Period only) {
    public ReturnSchedule {
        if (dueDay < 1 || dueDay > 31) {
            throw new MalformedEvidence("A return is due on no day of a month: " + dueDay);
        }
        if (from != null && !cadence.fits(from) || only != null && !cadence.fits(only)) {
            throw new MalformedEvidence("A return is owed by another rhythm than the periods that it names");
        }
    }

    boolean asks(Period period) {
        return cadence.fits(period)
                && (from == null || !period.from().isBefore(from.from()))
                && (only == null || only.equals(period));
    }

    LocalDate dueOn(Period period) {
        return cadence.dayAfter(period, dueDay);
    }
}
