package org.mingcha.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ForwardReturns;
import org.mingcha.reporting.Matrix;
import org.mingcha.reporting.MatrixQuery;
import org.mingcha.reporting.NoteReturn;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.SendBackReturn;
import org.mingcha.reporting.TakeReturn;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** What the sample county does about its returns: it takes the quarterly ones, sends one back, notes why one is missing. */
@Component
class SampleOversight {
    private static final Actor INSPECTOR = new Actor(
            0,
            "inspector",
            List.of(new Actor.Grant(Role.INSPECTOR, SampleCounty.COUNTY, "CN/" + SampleCounty.COUNTY + "/")));
    private static final LocalDate NOTED = LocalDate.of(SampleCounty.YEAR, 9, 9);
    private static final LocalDate HANDED_UP = LocalDate.of(SampleCounty.YEAR, 12, 4);
    private static final LocalDate SENT_BACK = LocalDate.of(SampleCounty.YEAR, 12, 8);
    private static final LocalDate NEW_YEAR = LocalDate.of(SampleCounty.YEAR + 1, 1, 5);
    private static final String WAITING_TOWN = "999912001000";

    private final ReturnOversight oversight;
    private final ReturnReporting reporting;
    private final TransparencyLog log;

    SampleOversight(ReturnOversight oversight, ReturnReporting reporting, TransparencyLog log) {
        this.oversight = oversight;
        this.reporting = reporting;
        this.log = log;
    }

    /** The days on which something is done. */
    static Set<LocalDate> days() {
        return Set.of(
                LocalDate.of(SampleCounty.YEAR, 4, 8),
                LocalDate.of(SampleCounty.YEAR, 7, 8),
                LocalDate.of(SampleCounty.YEAR, 10, 9),
                NOTED,
                HANDED_UP,
                SENT_BACK,
                NEW_YEAR);
    }

    void on(LocalDate day) {
        if (!days().contains(day)) {
            return;
        }
        log.seal();
        reporting.catchUp();
        if (day.equals(NOTED)) {
            done(oversight.note(INSPECTOR, new NoteReturn(month("999912001202", 8), "村委会迁址，断网一周")));
        } else if (day.equals(HANDED_UP)) {
            towns().forEach(town -> reporting.forward(Actor.operator(), new ForwardReturns(month(town, 11), true, "")));
        } else if (day.equals(SENT_BACK)) {
            var key = month("999912001205", 11);
            done(oversight.sendBack(INSPECTOR, new SendBackReturn(key, seen(key), "11 月走访记有一条待核实信息，请核对后重报")));
        } else {
            takeQuarter(day);
        }
    }

    /** Of the last quarter one town's is still to be read. */
    private void takeQuarter(LocalDate day) {
        var before = day.minusMonths(1);
        var quarter = new Period(before.getYear(), Period.Part.QUARTER, (before.getMonthValue() + 2) / 3);
        towns().stream()
                .filter(town -> !day.equals(NEW_YEAR) || !town.equals(WAITING_TOWN))
                .map(town -> new ReturnKey(town, "quarterly", quarter))
                .forEach(this::take);
    }

    /** Both addressees have read it: the town's own leader and the county. */
    private void take(ReturnKey key) {
        var path = "CN/" + SampleCounty.COUNTY + "/" + key.unit() + "/";
        var leader = new Actor(INSPECTOR.account(), "", List.of(new Actor.Grant(Role.LEADER, key.unit(), path)));
        done(oversight.take(leader, new TakeReturn(key, seen(key))));
        done(oversight.take(INSPECTOR, new TakeReturn(key, seen(key))));
    }

    private List<String> towns() {
        var query = MatrixQuery.of(
                SampleCounty.COUNTY, "monthly", List.of(month("", 1).period()));
        return oversight.matrix(INSPECTOR, query).orElseThrow().lines().stream()
                .filter(line -> line.kind().equals("town"))
                .map(Matrix.Line::unit)
                .toList();
    }

    private RecordId seen(ReturnKey key) {
        return oversight
                .find(INSPECTOR, key)
                .flatMap(view -> view.form().filed())
                .orElseThrow(() -> new IllegalStateException("Nothing is filed for " + key))
                .record();
    }

    private static ReturnKey month(String unit, int month) {
        return new ReturnKey(unit, "monthly", new Period(SampleCounty.YEAR, Period.Part.MONTH, month));
    }

    private static void done(FilingResult filing) {
        if (!(filing instanceof FilingResult.Accepted))
            throw new IllegalStateException("The sample's returns: " + filing);
    }
}
