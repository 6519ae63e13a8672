package org.mingcha.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.Cadence;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** The sample county's returns, filed through the same door as anybody's: each unit confirms what its ledger says. */
@Component
class SampleReturns {
    private static final String MONTHLY = "monthly";
    private static final String QUARTERLY = "quarterly";
    private static final int FILING_DAY = 3;
    private static final int OFFICES_AT_ONCE = 4;

    /** 霁川镇 files for April after the due day, 榆汀村 never for August. */
    private static final Set<String> NOT_ON_THE_DAY = Set.of("999912001000 2025-04", "999912001202 2025-08");

    private static final LocalDate LATE_DAY = LocalDate.of(SampleCounty.YEAR, 5, 8);
    private static final String LATE_UNIT = "999912001000";

    private final ReturnReporting reporting;
    private final TransparencyLog log;

    SampleReturns(ReturnReporting reporting, TransparencyLog log) {
        this.reporting = reporting;
        this.log = log;
    }

    /** The days on which something is filed. */
    static Set<LocalDate> days() {
        var days = new TreeSet<LocalDate>(Set.of(LATE_DAY));
        for (int month = 1; month <= 12; month++) {
            days.add(LocalDate.of(SampleCounty.YEAR, month, FILING_DAY).plusMonths(1));
        }
        return days;
    }

    void on(LocalDate day) {
        if (day.equals(LATE_DAY)) {
            file(LATE_UNIT, MONTHLY, Cadence.MONTHLY.at(day.minusMonths(1)));
        }
        if (day.getDayOfMonth() == FILING_DAY && days().contains(day)) {
            fileAll(MONTHLY, Cadence.MONTHLY.at(day.minusMonths(1)));
            var quarter = Cadence.QUARTERLY.at(day.minusMonths(1));
            if (quarter.to().isBefore(day)) {
                fileAll(QUARTERLY, quarter);
            }
        }
    }

    /** The new year's first period, as a server opens it by itself. */
    void openNewYear() {
        var january = new Period(SampleCounty.YEAR + 1, Period.Part.MONTH, 1);
        reporting.open(new ReturnKey(SampleCounty.COUNTY, MONTHLY, january));
    }

    private void fileAll(String returnId, Period period) {
        var owing = new ArrayList<MissingUnit>();
        reporting.open(new ReturnKey(SampleCounty.COUNTY, returnId, period));
        log.seal();
        reporting.catchUp();
        reporting.missing(
                Actor.operator(), new MissingQuery(SampleCounty.COUNTY, returnId, period, Set.of()), owing::add);
        try (var offices = Executors.newFixedThreadPool(OFFICES_AT_ONCE)) {
            owing.stream()
                    .map(MissingUnit::unit)
                    .filter(unit -> !NOT_ON_THE_DAY.contains(unit + " " + period.code()))
                    .map(unit -> CompletableFuture.runAsync(() -> file(unit, returnId, period), offices))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private void file(String unit, String returnId, Period period) {
        var key = new ReturnKey(unit, returnId, period);
        reporting.open(key);
        var form = reporting.form(Actor.operator(), key).orElseThrow();
        var filing = reporting.file(Actor.operator(), command(form));
        if (!(filing instanceof FilingResult.Accepted)) throw new IllegalStateException(key + ": " + filing);
    }

    private static FileReturn command(ReturnForm form) {
        boolean nil = form.definition().nil() && form.entries().isEmpty();
        Map<String, String> values = nil ? Map.of() : new HashMap<>(form.prefilled());
        if (form.definition().field("summary").isPresent()) {
            values.put("summary", "本季度工作按计划开展，台账随办随记。");
        }
        return new FileReturn(form.key(), nil, values, "", Optional.empty());
    }
}
