package org.mingcha.demo.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * One ledger row of the sample county, as an office would type it.
 *
 * @param recordedOn the day on which the office types it in
 * @param cells header to text, the sheet's date column first
 */
public record SampleRow(
        String unit, String sheet, LocalDate date, LocalDate recordedOn, SequencedMap<String, String> cells) {
    static SampleRow of(String unit, Pattern pattern, LocalDate date, SequencedMap<String, String> cells) {
        return new SampleRow(unit, pattern.sheet(), date, recorded(pattern, date), cells);
    }

    /** Offices record on Fridays what may wait until then, and at once what may not. */
    private static LocalDate recorded(Pattern pattern, LocalDate date) {
        LocalDate typed = date.plusDays(pattern.delay());
        LocalDate friday = typed.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return friday.isAfter(date.plusDays(pattern.limit())) ? typed : friday;
    }

    SampleRow recorded(LocalDate day) {
        return new SampleRow(unit, sheet, date, day, cells);
    }

    SampleRow with(Map<String, String> changes) {
        var changed = new LinkedHashMap<>(cells);
        changes.forEach((header, value) -> {
            if (value.isEmpty()) changed.remove(header);
            else changed.put(header, value);
        });
        return new SampleRow(unit, sheet, date, recordedOn, changed);
    }

    boolean isIn(String town, String sheetName, String monthDay) {
        return unit.equals(town) && sheet.equals(sheetName) && date.toString().endsWith(monthDay);
    }
}
