package org.mingcha.evidence.checklist;

import java.time.LocalDate;
import java.util.function.ToIntFunction;

/** A stretch of days: but for one that lies a year back it ends with the period. */
public sealed interface Span {
    /** Its first day. */
    LocalDate from(Period period, ToIntFunction<String> settings);

    /** Its last day. */
    default LocalDate to(Period period) {
        return period.to();
    }

    /** P: the period itself. */
    record Assessed() implements Span {
        @Override
        public LocalDate from(Period period, ToIntFunction<String> settings) {
            return period.from();
        }
    }

    /** P-1Y: the same days a year earlier, to be told beside the period's. */
    record YearBefore() implements Span {
        @Override
        public LocalDate from(Period period, ToIntFunction<String> settings) {
            return period.from().minusYears(1);
        }

        @Override
        public LocalDate to(Period period) {
            return period.to().plusDays(1).minusYears(1).minusDays(1);
        }
    }

    /** Y: the calendar year up to the period's last day. */
    record Year() implements Span {
        @Override
        public LocalDate from(Period period, ToIntFunction<String> settings) {
            return period.to().withDayOfYear(1);
        }
    }

    /** 5Y and the like. */
    record Years(int count) implements Span {
        @Override
        public LocalDate from(Period period, ToIntFunction<String> settings) {
            return period.to().plusDays(1).minusYears(count);
        }
    }

    /** 12M and the like. */
    record Months(int count) implements Span {
        @Override
        public LocalDate from(Period period, ToIntFunction<String> settings) {
            return period.to().plusDays(1).minusMonths(count);
        }
    }

    /** This many days, the last one included. */
    record Days(int count) implements Span {
        @Override
        public LocalDate from(Period period, ToIntFunction<String> settings) {
            return period.to().minusDays(count - 1L);
        }
    }

    /** As many days as a setting says. */
    record SettingDays(String setting) implements Span {
        @Override
        public LocalDate from(Period period, ToIntFunction<String> settings) {
            return period.to().minusDays(settings.applyAsInt(setting) - 1L);
        }
    }
}
