package org.mingcha.web.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.ImportLedger;
import org.mingcha.ledger.ImportOutcome;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes workbooks to the ledger and its report back to the reader. */
@Component
class ImportFormHandler {
    /** What follows: the report's address, or what to put right. */
    record Sent(String to, String fault) {}

    private final Ledger ledger;
    private final ImportReportTable reports;
    private final RegisterBook registers;
    private final UnitsTable units;

    ImportFormHandler(Ledger ledger, ImportReportTable reports, RegisterBook registers, UnitsTable units) {
        this.ledger = ledger;
        this.reports = reports;
        this.registers = registers;
        this.units = units;
    }

    Sent take(RequestContext context, String unit, MultipartFile file, boolean dryRun) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (file.isEmpty()) {
            return new Sent("", context.t("web.imports.no-file"));
        }
        try {
            var copy = Files.createTempFile("mingcha-import", ".upload");
            try {
                file.transferTo(copy);
                var command = new ImportLedger(unit, copy, name, false, dryRun);
                return switch (ledger.importWorkbook(context.actor(), command)) {
                    case ImportOutcome.Read(var report) ->
                        new Sent("/imports/" + reports.keep(context.actor().account(), unit, name, report), "");
                    case ImportOutcome.Refused(var fault) -> new Sent("", text(context, fault));
                };
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the upload " + name, e);
        }
    }

    ImportPage form(RequestContext context, String unit, String fault) {
        var writable = context.actor().grants().stream()
                .filter(grant -> LedgerPages.WRITERS.contains(grant.role()))
                .flatMap(grant -> units.find(context.actor(), grant.unit()).stream())
                .flatMap(found -> units.familyOf(found).stream())
                .distinct()
                .toList();
        var past = reports.newest(context.actor().account()).stream()
                .map(kept -> new ImportPage.Past(
                        "/imports/" + kept.id(), context.words().minute(kept.at()), kept.file()))
                .toList();
        return new ImportPage(context.shell(NavSection.LEDGER, "web.imports.heading"), writable, unit, fault, past);
    }

    Optional<ImportResultPage> result(RequestContext context, long id) {
        return reports.find(context.actor().account(), id).map(kept -> page(context, kept));
    }

    private ImportResultPage page(RequestContext context, ImportReportTable.Kept kept) {
        var report = kept.report();
        var sheets =
                report.sheets().stream().map(sheet -> sheet(context, sheet)).toList();
        return new ImportResultPage(
                context.shell(NavSection.LEDGER, "web.imports.result"),
                kept.file(),
                units.find(context.actor(), kept.unit()).map(UnitLine::name).orElse(kept.unit()),
                report.dryRun(),
                report.imported(),
                report.repeated(),
                sheets.stream().mapToInt(sheet -> sheet.refused().size()).sum(),
                sheets,
                report.unknownSheets());
    }

    private ImportResultPage.Sheet sheet(RequestContext context, ImportReport.Sheet sheet) {
        return new ImportResultPage.Sheet(
                sheet.sheet(),
                registers.name(sheet.register(), context.words()),
                sheet.imported(),
                sheet.repeated().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                sheet.refused().stream().flatMap(row -> lines(context, row)).toList(),
                sheet.notices().stream()
                        .map(notice -> new ImportResultPage.Refused(notice.cell(), text(context, notice.notice())))
                        .toList(),
                String.join(context.t("web.format.list-comma"), sheet.unknownColumns()));
    }

    private static Stream<ImportResultPage.Refused> lines(RequestContext context, ImportReport.RefusedRow row) {
        var first = Stream.of(new ImportReport.Located(row.cell(), row.reason()));
        return Stream.concat(first, row.also().stream())
                .map(each -> new ImportResultPage.Refused(each.cell(), text(context, each.fault())));
    }

    private static String text(RequestContext context, Fault fault) {
        return LedgerMessages.of(fault, context.words().locale());
    }
}
