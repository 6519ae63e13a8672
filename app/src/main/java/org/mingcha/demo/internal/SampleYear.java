package org.mingcha.demo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitKind;
import org.mingcha.ledger.ImportLedger;
import org.mingcha.ledger.ImportOutcome;
import org.mingcha.ledger.Ledger;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitImportResult;
import org.mingcha.organisation.UnitsChanged;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Lives the sample county's year day by day: the clock is set to each day, and what was recorded then goes in. */
@Component
public class SampleYear {
    private static final LocalTime FIRST_HOUR = LocalTime.of(8, 0);
    private static final LocalTime OFFICE_HOUR = LocalTime.of(16, 30);

    private static final int OFFICES_AT_ONCE = 4;

    private final Organisation organisation;
    private final Ledger ledger;
    private final SampleAmendments amendments;
    private final SampleReturns returns;
    private final SampleOversight oversight;
    private final SampleCampaign campaign;
    private final SampleAnswer answer;
    private final SampleIncidents incidents;
    private final TransparencyLog log;
    private final MingchaClock clock;

    public SampleYear(
            Organisation organisation,
            Ledger ledger,
            SampleAmendments amendments,
            SampleReturns returns,
            SampleOversight oversight,
            SampleCampaign campaign,
            SampleAnswer answer,
            SampleIncidents incidents,
            TransparencyLog log,
            MingchaClock clock) {
        this.organisation = organisation;
        this.ledger = ledger;
        this.amendments = amendments;
        this.returns = returns;
        this.oversight = oversight;
        this.campaign = campaign;
        this.answer = answer;
        this.incidents = incidents;
        this.log = log;
        this.clock = clock;
    }

    /** How many rows went in; 0 where the county is already there. */
    public int live(Path work) {
        if (organisation.find(SampleCounty.COUNTY).isPresent()) return 0;
        set(LocalDate.of(SampleCounty.YEAR, 1, 1), FIRST_HOUR);
        importUnits(work.resolve("units.csv"));
        int rows = liveDays(work);
        // The year's returns are in, and its self-inspection is under way.
        set(LocalDate.of(SampleCounty.YEAR + 1, 1, 12), FIRST_HOUR);
        returns.openNewYear();
        log.seal();
        return rows;
    }

    private int liveDays(Path work) {
        var days = new TreeMap<LocalDate, List<SampleRow>>();
        var rows = new SampleCounty().rows();
        rows.forEach(row ->
                days.computeIfAbsent(row.recordedOn(), day -> new ArrayList<>()).add(row));
        SampleChange.all().forEach(change -> days.computeIfAbsent(change.on(), day -> new ArrayList<>()));
        SampleReturns.days().forEach(date -> days.computeIfAbsent(date, day -> new ArrayList<>()));
        SampleOversight.days().forEach(date -> days.computeIfAbsent(date, day -> new ArrayList<>()));
        SampleCampaign.days().forEach(date -> days.computeIfAbsent(date, day -> new ArrayList<>()));
        SampleAnswer.days().forEach(date -> days.computeIfAbsent(date, day -> new ArrayList<>()));
        SampleIncidents.days().forEach(date -> days.computeIfAbsent(date, day -> new ArrayList<>()));
        days.computeIfAbsent(SampleCounty.MERGER, day -> new ArrayList<>());
        days.computeIfAbsent(SampleCounty.CLOSURE, day -> new ArrayList<>());
        days.forEach((day, recorded) -> liveDay(day, recorded, work));
        return rows.size();
    }

    private void liveDay(LocalDate day, List<SampleRow> recorded, Path work) {
        set(day, OFFICE_HOUR);
        changeTree(day);
        var units = new TreeMap<String, List<SampleRow>>();
        recorded.forEach(row ->
                units.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row));
        importWorkbooks(day, units, work);
        amendments.on(day);
        returns.on(day);
        oversight.on(day);
        campaign.on(day);
        answer.on(day);
        incidents.on(day);
        log.seal();
    }

    private void set(LocalDate day, LocalTime time) {
        clock.simulate(day.atTime(time).atZone(clock.zone()).toInstant());
    }

    private void importUnits(Path file) {
        try (InputStream units = Objects.requireNonNull(getClass().getResourceAsStream("/sample/units.csv"))) {
            Files.copy(units, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("sample units", e);
        }
        var outcome = organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
        if (!(outcome instanceof UnitImportResult.Read read) || !read.refused().isEmpty())
            throw new IllegalStateException("sample units: " + outcome);
    }

    private void changeTree(LocalDate day) {
        if (day.equals(SampleCounty.MERGER)) change(merger());
        if (day.equals(SampleCounty.CLOSURE))
            change(new UnitChange.Close("999912001602", List.of("999912001601"), SampleCounty.CLOSURE));
    }

    private static UnitChange merger() {
        var into = new UnitChange.Open("999911001207", "松澄村", UnitKind.VILLAGE, "999911001000", SampleCounty.MERGER);
        return new UnitChange.Merge(List.of("999911001203", "999911001204"), into);
    }

    private void change(UnitChange change) {
        var outcome = organisation.change(List.of(change));
        if (outcome instanceof UnitsChanged.Refused) throw new IllegalStateException("sample tree: " + outcome);
    }

    /** Offices work side by side: commits that meet share one write to the disk. */
    private void importWorkbooks(LocalDate day, Map<String, List<SampleRow>> units, Path work) {
        try (var offices = Executors.newFixedThreadPool(OFFICES_AT_ONCE)) {
            var imports = units.entrySet().stream()
                    .map(unit -> CompletableFuture.runAsync(
                            () -> importWorkbook(
                                    unit.getKey(), unit.getValue(), work.resolve(unit.getKey() + "-" + day + ".xlsx")),
                            offices))
                    .toList();
            imports.forEach(CompletableFuture::join);
        }
    }

    private void importWorkbook(String unit, List<SampleRow> rows, Path file) {
        SampleWorkbook.write(rows, file);
        var command = new ImportLedger(unit, file, String.valueOf(file.getFileName()), true, false);
        var outcome = ledger.importWorkbook(Actor.operator(), command);
        if (!(outcome instanceof ImportOutcome.Read read) || !read.report().isWhole())
            throw new IllegalStateException("sample ledger " + file + ": " + outcome);
    }
}
