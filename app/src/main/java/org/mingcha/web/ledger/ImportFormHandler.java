package org.mingcha.web.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.ImportOutcome;
import org.mingcha.ledger.ImportPlans;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.OpenBooksResult;
import org.mingcha.ledger.UndoImport;
import org.mingcha.ledger.UndoResult;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
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
    private final ImportPlans plans;
    private final ImportReportTable reports;
    private final RegisterBook registers;
    private final UnitsTable units;

    ImportFormHandler(
            Ledger ledger, ImportPlans plans, ImportReportTable reports, RegisterBook registers, UnitsTable units) {
        this.ledger = ledger;
        this.plans = plans;
        this.reports = reports;
        this.registers = registers;
        this.units = units;
    }

    Sent take(RequestContext context, String unit, MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (file.isEmpty()) {
            return new Sent("", context.t("web.imports.no-file"));
        }
        try {
            var copy = Files.createTempFile("mingcha-import", ".upload");
            try {
                file.transferTo(copy);
                return switch (plans.read(context.actor(), unit, copy, name)) {
                    case ImportPlans.PlanOutcome.Planned(var number) -> new Sent("/imports/plans/" + number, "");
                    case ImportPlans.PlanOutcome.Refused(var fault) -> new Sent("", text(context, fault));
                };
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the upload " + name, e);
        }
    }

    /** The report's address; empty: no such plan, or applied already. */
    Optional<String> apply(RequestContext context, long number, boolean accepted) {
        var plan = plans.find(context.actor(), number).orElse(null);
        if (plan == null
                || !(plans.apply(context.actor(), number, accepted) instanceof ImportOutcome.Read(var report, var _))) {
            return Optional.empty();
        }
        return Optional.of("/imports/" + reports.keep(context.actor().account(), plan.unit(), plan.fileName(), report));
    }

    /** What to put right; empty: undone. */
    String undo(RequestContext context, long id, String reason) {
        var number = reports.find(context.actor().account(), id)
                .map(kept -> kept.report().number())
                .orElseThrow(NotFound::new);
        return switch (ledger.undo(context.actor(), new UndoImport(number, reason))) {
            case UndoResult.Undone _ -> "";
            case UndoResult.Refused(var fault) -> text(context, fault);
        };
    }

    /** What hinders it; empty: the unit has said that it begins to keep its ledger. */
    String openBooks(RequestContext context, String unit) {
        return switch (ledger.openBooks(context.actor(), unit)) {
            case OpenBooksResult.Opened _ -> "";
            case OpenBooksResult.Refused(var fault) -> text(context, fault);
        };
    }

    Optional<byte[]> template(String register) {
        var bytes = new ByteArrayOutputStream();
        return ledger.template(register, bytes) ? Optional.of(bytes.toByteArray()) : Optional.empty();
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
        var templates = registers.all(context).stream()
                .map(register -> new ImportPage.Template(
                        "/imports/templates/" + register.id() + ".xlsx",
                        registers.name(register.id(), context.words())))
                .toList();
        var open = plans.open(context.actor()).stream()
                .map(plan -> new ImportPage.Open("/imports/plans/" + plan.number(), plan.fileName()))
                .toList();
        return new ImportPage(
                context.shell(NavSection.LEDGER, "web.imports.heading"), writable, unit, fault, open, past, templates);
    }

    Optional<ImportResultPage> result(RequestContext context, long id, String fault) {
        return reports.find(context.actor().account(), id).map(kept -> page(context, kept, fault));
    }

    private ImportResultPage page(RequestContext context, ImportReportTable.Kept kept, String fault) {
        var report = kept.report();
        var tables = report.tables().stream()
                .filter(table -> table.register() != null || !table.waiting().isEmpty())
                .map(table -> table(context, table))
                .toList();
        return new ImportResultPage(
                context.shell(NavSection.LEDGER, "web.imports.result"),
                kept.id(),
                kept.file(),
                units.find(context.actor(), kept.unit()).map(UnitLine::name).orElse(kept.unit()),
                report.number() != null,
                fault,
                report.imported(),
                report.repeated(),
                tables.stream().mapToInt(table -> table.refused().size()).sum(),
                tables);
    }

    private ImportResultPage.Table table(RequestContext context, ImportReport.Table table) {
        var register = table.register();
        return new ImportResultPage.Table(
                table.sheet(),
                table.rows(),
                register == null ? context.t("web.plan.no-register") : registers.name(register, context.words()),
                table.imported(),
                table.repeated().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                Stream.concat(
                                table.refused().stream().flatMap(row -> lines(context, row)),
                                table.waiting().stream()
                                        .map(row ->
                                                new ImportResultPage.Refused(row.cell(), text(context, row.reason()))))
                        .toList(),
                table.notices().stream()
                        .map(notice -> new ImportResultPage.Refused(notice.cell(), text(context, notice.notice())))
                        .toList(),
                String.join(context.t("web.format.list-comma"), table.unknownColumns()));
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
