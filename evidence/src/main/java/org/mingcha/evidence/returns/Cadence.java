package org.mingcha.evidence.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.evidence.checklist.Period;

/** How often a return is owed. */
public enum Cadence {
    MONTHLY(Period.Part.MONTH, 1),
    QUARTERLY(Period.Part.QUARTER, 3),
    YEARLY(Period.Part.YEAR, 12);

    private final Period.Part part;
    private final int months;

    Cadence(Period.Part part, int months) {
        this.part = part;
        this.months = months;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Cadence> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public boolean fits(Period period) {
        return period.part() == part;
    }

    /** The period that holds this day. */
    public Period at(LocalDate day) {
        return new Period(day.getYear(), part, (day.getMonthValue() - 1) / months + 1);
    }

    public Period after(Period period) {
        return at(period.to().plusDays(1));
    }

    /** The day of this number in the month after the period, or that month's last one. */
    LocalDate dayAfter(Period period, int day) {
        var month = YearMonth.from(period.to()).plusMonths(1);
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
