package org.mingcha.evidence.checklist;

/** Months of a year, first and last included; January to December: no condition. */
public record MonthRange(int first, int last) {
    public static final MonthRange ALL = new MonthRange(1, 12);

    public MonthRange {
        if (first < 1 || last > 12 || first > last) {
            throw new IllegalArgumentException("Months run from 1 to 12, not from " + first + " to " + last);
        }
    }

    public boolean contains(int month) {
        return first <= month && month <= last;
    }

    public boolean isAll() {
        return first == 1 && last == 12;
    }
}
