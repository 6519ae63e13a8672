package org.mingcha.organisation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportProgress.Step;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.RefusedRow;
import org.mingcha.organisation.UnitImportResult;

/** One import, inside its transaction: read into staging, check, swap, seal. */
public final class UnitImport {
    private static final int REPORT_EVERY = 50_000;
    /** So many new or changed units count as a bulk. */
    private static final int MANY = 1_000;

    private final List<UnitFile> files;
    private final StagingTable staging;
    private final SwapTable swap;
    private final TreeSealer sealing;
    private final LocalDate today;
    private final ImportProgress progress;
    private final List<RefusedRow> refused = new ArrayList<>();

    public UnitImport(
            List<UnitFile> files, DataSource dataSource, TreeSealer sealing, LocalDate today, ImportProgress progress) {
        this.files = files;
        this.staging = new StagingTable(dataSource);
        this.swap = new SwapTable(dataSource);
        this.sealing = sealing;
        this.today = today;
        this.progress = progress;
    }

    public UnitImportResult.Read run() {
        swap.lock();
        staging.create();
        readFiles();
        progress.at(Step.CHECK, "", 0);
        staging.index();
        check();
        refused.sort(Comparator.comparing(RefusedRow::file).thenComparing(RefusedRow::row));
        return staging.isEmpty() ? new UnitImportResult.Read(0, 0, refused) : store();
    }

    private void readFiles() {
        var codes = new ArrayList<String>();
        staging.copy(target -> {
            for (int number = 0; number < files.size(); number++) {
                codes.addAll(readFile(number, target));
            }
        });
        staging.turnAway(codes);
    }

    private List<String> readFile(int number, Consumer<StagingTable.Staged> target) {
        var file = files.get(number);
        var checks = new ArrayList<RowCheck>();
        var counted = new long[1];
        var total = file.read(layout -> {
            var check = new RowCheck(file.name(), layout, today);
            checks.add(check);
            return raw -> {
                check.check(raw)
                        // The root is ours: a file may name it, to no effect.
                        .filter(unit -> !unit.code().equals(Organisation.ROOT))
                        .ifPresent(unit -> target.accept(new StagingTable.Staged(number, unit)));
                if (++counted[0] % REPORT_EVERY == 0) {
                    progress.at(Step.READ, file.name(), counted[0]);
                }
            };
        });
        progress.at(Step.READ, file.name(), total);
        checks.forEach(check -> refused.addAll(check.refused()));
        return checks.stream().flatMap(check -> check.refusedCodes().stream()).toList();
    }

    /** Turning a row away may leave others without a parent, and so on: until nothing more is turned away. */
    private void check() {
        refuse(staging.removeRepeated(), false);
        refuse(staging.removeClosed(), true);
        boolean again;
        do {
            again = refuse(staging.removeBelowClosed(), true) | refuse(staging.removeBelowUnknown(), true);
            if (!again) {
                staging.place();
                again = refuse(staging.removeUnplaced(), true);
            }
        } while (again);
    }

    private boolean refuse(List<StagingTable.Refusal> refusals, boolean explains) {
        refusals.forEach(one -> refused.add(new RefusedRow(
                files.get(one.file()).name(), one.row(), one.reason(), List.of(one.code(), one.argument()))));
        if (explains && !refusals.isEmpty()) {
            staging.turnAway(refusals.stream().map(StagingTable.Refusal::code).toList());
        }
        return !refusals.isEmpty();
    }

    private UnitImportResult.Read store() {
        progress.at(Step.STORE, "", 0);
        swap.ensureRoot();
        swap.keepFormerPlaces(today);
        var changed = swap.updateChanged(today);
        var imported = swap.insertNew();
        swap.rewritePaths();
        if (imported + changed >= MANY) {
            swap.takeStatistics();
        }
        if (imported + changed > 0) {
            progress.at(Step.SEAL, "", imported + changed);
            sealing.seal(today, imported, changed);
        }
        return new UnitImportResult.Read(imported, changed, refused);
    }
}
