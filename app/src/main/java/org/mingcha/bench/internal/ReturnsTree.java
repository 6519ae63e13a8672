package org.mingcha.bench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.organisation.Organisation;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.ReturnKey;

/** A tree whose units owe a return each month of a year. */
final class ReturnsTree {
    static final String MONTHLY = "monthly";
    static final int YEAR = 2025;
    /** A month that is over, and that nobody has filed. */
    static final Period UNFILED = new Period(YEAR + 1, Period.Part.MONTH, 1);

    private final BenchRun running;

    ReturnsTree(BenchRun running) {
        this.running = running;
    }

    static List<Period> months() {
        var months = new ArrayList<Period>();
        for (int month = 1; month <= 12; month++) {
            months.add(new Period(YEAR, Period.Part.MONTH, month));
        }
        return months;
    }

    /** Units and twelve open periods; the milliseconds that each period took. */
    List<Double> prepare() {
        running.step().accept("prepare");
        int units = running.importUnits(files());
        running.sizes().put("units", (long) units);
        running.step().accept("periods");
        var opened = new ArrayList<Double>();
        months().forEach(month -> opened.add(Stopwatch.milliseconds(() -> open(month))));
        running.parts().log().seal();
        running.parts().reporting().catchUp();
        return opened;
    }

    private void open(Period period) {
        running.parts().reporting().open(new ReturnKey(Organisation.ROOT, MONTHLY, period));
    }

    private List<Path> files() {
        var given = running.settings().files();
        return given.isEmpty()
                ? List.of(running.write(
                        "units.csv", Synthetic.units(77, running.settings().units())))
                : given;
    }

    List<Completeness.Row> rows(String unit, List<Period> periods) {
        return running.parts()
                .reporting()
                .completeness(Actor.operator(), new CompletenessQuery(unit, MONTHLY, periods, false))
                .orElseThrow()
                .rows();
    }

    void missing(Period period, Set<org.mingcha.evidence.UnitKind> kinds, Consumer<MissingUnit> each) {
        var query = new MissingQuery(Organisation.ROOT, MONTHLY, period, kinds);
        open(period);
        running.parts().reporting().missing(Actor.operator(), query, each);
    }

    /** Every return that is owed. */
    List<ReturnKey> keys() {
        var keys = new ArrayList<ReturnKey>();
        for (var month : months()) {
            missing(month, Set.of(), unit -> keys.add(new ReturnKey(unit.unit(), MONTHLY, month)));
        }
        return keys;
    }

    long filed() {
        return rows(Organisation.ROOT, months()).stream()
                .mapToLong(Completeness.Row::filed)
                .sum();
    }
}
