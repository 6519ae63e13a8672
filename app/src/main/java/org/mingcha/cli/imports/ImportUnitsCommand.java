package org.mingcha.cli.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.RefusedRow;
import org.mingcha.organisation.UnitImportResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import units FILE…}. */
@Command(name = "units", description = "${bundle:cli.import.units.description}")
final class ImportUnitsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "${bundle:cli.import.units.files}")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "${bundle:cli.import.dryrun}")
    private boolean dryRun;

    ImportUnitsCommand(Session session) {
        this.session = session;
    }

    /** What {@code --json} prints; interfaces.md fixes the names. */
    private record Answer(int imported, int changed, List<Line> refused) {}

    private record Line(String file, int row, String reason, String code) {}

    @Override
    public Integer call() {
        files.forEach(session::input);
        return switch (session.bean(Organisation.class).importUnits(new ImportUnits(files, dryRun), this::progress)) {
            case UnitImportResult.Read read -> answer(read);
            case UnitImportResult.Refused refused -> refuse(refused);
        };
    }

    private int answer(UnitImportResult.Read read) {
        if (!dryRun) {
            session.seal();
        }
        var lines = read.refused().stream().map(this::line).toList();
        if (session.isJson()) {
            session.json(new Answer(read.imported(), read.changed(), lines));
        }
        lines.forEach(line ->
                session.line("cli.import.units.refused", line.file(), Integer.toString(line.row()), line.reason()));
        session.line(
                dryRun ? "cli.import.units.would" : "cli.import.units.done",
                read.imported(),
                read.changed(),
                lines.size());
        return lines.isEmpty() ? 0 : 1;
    }

    /** A file as a whole: row 0, since no row of it was looked at. */
    private int refuse(UnitImportResult.Refused refused) {
        var file = refused.arguments().stream().findFirst().orElse("");
        var line = line(new RefusedRow(file, 0, refused.reason(), refused.arguments()));
        if (session.isJson()) {
            session.json(new Answer(0, 0, List.of(line)));
        }
        session.say(line.reason());
        return 1;
    }

    private Line line(RefusedRow row) {
        var code = row.reason().code();
        var reason = session.messages()
                .get("organisation.refused." + code, row.arguments().toArray());
        return new Line(row.file(), row.row(), reason, code);
    }

    private void progress(ImportProgress.Step step, String file, long rows) {
        session.note("organisation.progress." + step.code(), file, rows);
    }
}
