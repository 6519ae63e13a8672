package org.mingcha.demo.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The invented county 青溪县 in 2025: every row of every ledger, in the order in which it is recorded. */
public final class SampleCounty {
    public static final String COUNTY = "999900000000";
    public static final String TOWN = "999901001000";
    public static final int YEAR = 2025;

    static final List<String> TOWNS =
            List.of(TOWN, "999911001000", "999912001000", "999913001000", "999914001000", "999915001000");

    /** A town's extent of variation: this share of its optional rows is left out, the same in every run. */
    private static final double LEFT_OUT = 0.12;

    /** 稻澄村 and 松漪村 become one on this day. */
    public static final LocalDate MERGER = LocalDate.of(YEAR, 7, 1);

    /** 麦渚小学 is closed from this day on. */
    public static final LocalDate CLOSURE = LocalDate.of(YEAR, 8, 31);

    private static final SampleUnit MERGED = new SampleUnit("999911001207", "松澄村", "village", "999911001000");

    private final List<SampleUnit> units = SampleUnit.all();

    /** All rows by the day they are recorded on, then by unit. */
    public List<SampleRow> rows() {
        var rows = new ArrayList<SampleRow>();
        units.stream().filter(SampleUnit::keepsLedger).forEach(unit -> rows.addAll(rowsOf(unit)));
        rowsOf(MERGED).stream().filter(row -> !row.date().isBefore(MERGER)).forEach(rows::add);
        return PlantedFaults.in(rows).stream()
                .sorted(Comparator.comparing(SampleRow::recordedOn)
                        .thenComparing(SampleRow::unit)
                        .thenComparing(SampleRow::date))
                .toList();
    }

    private List<SampleRow> rowsOf(SampleUnit unit) {
        var random = new Random(unit.code().hashCode());
        var names = names(unit);
        var rows = new ArrayList<SampleRow>();
        for (Pattern pattern : Pattern.read(unit.patternFile())) {
            if (leavesOut(unit, pattern, random)) continue;
            rows.add(pattern.at(unit.code(), day(unit, pattern, random), names));
        }
        return rows;
    }

    /** Only rows that no item depends on may be missing; the model town has them all. */
    private static boolean leavesOut(SampleUnit unit, Pattern pattern, Random random) {
        boolean optional = pattern.sheet().equals("公众问询台账")
                || pattern.sheet().equals("官方发布台账") && !pattern.monthDay().matches("(06|12)-.*");
        return optional && unit.kind().equals("town") && !unit.code().equals(TOWN) && random.nextDouble() < LEFT_OUT;
    }

    /** Villages, schools and stations act on different days of the same week; answers stay within their limits. */
    private static LocalDate day(SampleUnit unit, Pattern pattern, Random random) {
        LocalDate day = MonthDay.parse("--" + pattern.monthDay()).atYear(YEAR);
        boolean hasOtherDates = pattern.cells().values().stream().anyMatch(text -> text.contains(YEAR + "-"));
        if (unit.kind().equals("town") || hasOtherDates) return day;
        return day.minusDays(Math.min(random.nextInt(3), day.getDayOfWeek().getValue() - 1));
    }

    private Map<String, String> names(SampleUnit unit) {
        return Map.of(
                "镇", unit.name(),
                "文", unit.name().charAt(0) + "政",
                "码", unit.code(),
                "学校", firstBelow(unit, "school"),
                "村", firstBelow(unit, "village"));
    }

    private String firstBelow(SampleUnit unit, String kind) {
        return units.stream()
                .filter(below ->
                        below.parent().equals(unit.code()) && below.kind().equals(kind))
                .map(SampleUnit::name)
                .findFirst()
                .orElse("");
    }
}
