package org.mingcha.bench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.mingcha.accounts.Actor;
import org.mingcha.bench.BenchSettings;
import org.mingcha.ledger.ImportLedger;
import org.mingcha.ledger.ImportOutcome;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.UnitImportResult;

/** A bench while it runs, with the steps that several have in common. */
record BenchRun(
        BenchTargets parts,
        BareTables baseline,
        BenchSettings settings,
        Consumer<String> step,
        SequencedMap<String, Long> sizes) {
    /** The town of all synthetic ledgers, below a county. */
    static final String TOWN = "999901001000";

    private static final String TREE = """
            code,name,kind,parent
            999900000000,County,county,CN
            999901001000,Town,town,999900000000
            """;

    void importTown() {
        step.accept("prepare");
        importUnits(List.of(write("town.csv", TREE)));
    }

    /** Units that are new, sealed when this returns. */
    int importUnits(List<Path> files) {
        var outcome = parts.organisation().importUnits(new ImportUnits(files, false), ImportProgress.silent());
        parts.log().seal();
        return switch (outcome) {
            case UnitImportResult.Read(int imported, int changed, var refused)
            when refused.isEmpty() -> imported + changed;
            case UnitImportResult.Read read -> throw new IllegalStateException("Units refused: " + read.refused());
            case UnitImportResult.Refused(var reason, var arguments) ->
                throw new IllegalStateException("Units refused: " + reason + " " + arguments);
        };
    }

    /** Rows that were taken, sealed when this returns. */
    int importLedger(Path workbook) {
        var command = new ImportLedger(TOWN, workbook, workbook.getFileName().toString(), true, false);
        var outcome = parts.ledger().importWorkbook(Actor.operator(), command);
        parts.log().seal();
        return switch (outcome) {
            case ImportOutcome.Read(var report, var _) -> {
                if (!report.isWhole()) {
                    throw new IllegalStateException("Rows refused: "
                            + report.tables().stream()
                                    .flatMap(table -> table.refused().stream())
                                    .limit(5)
                                    .toList());
                }
                yield report.imported();
            }
            case ImportOutcome.Refused(var fault) -> throw new IllegalStateException("Workbook refused: " + fault);
        };
    }

    /** Rows that a plan would take: nothing is written. */
    int planLedger(Path workbook) {
        var name = workbook.getFileName().toString();
        var command = new ImportLedger(TOWN, workbook, name, false, true, false, List.of());
        return switch (parts.ledger().importWorkbook(Actor.operator(), command)) {
            case ImportOutcome.Read(var report, var _) -> report.imported();
            case ImportOutcome.Refused(var fault) -> throw new IllegalStateException("Workbook refused: " + fault);
        };
    }

    Path file(String name) {
        return parts.directory().resolve(name);
    }

    Path write(String name, String content) {
        try {
            return Files.writeString(file(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file(name), e);
        }
    }
}
