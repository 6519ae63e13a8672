package org.mingcha.web.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntrySummary;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the forms of entries together, empty or as they came back. */
@Component
class EntryForms {
    /** What a form shows beside what was typed. */
    record Outcome(List<EvidenceFile> kept, List<Fault> faults, List<Fault> notices, String saved) {
        static Outcome none(List<EvidenceFile> kept) {
            return new Outcome(kept, List.of(), List.of(), "");
        }
    }

    /** More channels than one unit has. */
    private static final int CHANNELS = 100;

    private final Ledger ledger;
    private final RegisterBook registers;
    private final UnitsTable units;

    EntryForms(Ledger ledger, RegisterBook registers, UnitsTable units) {
        this.ledger = ledger;
        this.registers = registers;
        this.units = units;
    }

    EntryForm fresh(RequestContext visit, Register register, EntryFormInput typed, Outcome outcome) {
        var name = registers.name(register.id(), visit.words());
        var shell = visit.shell(
                NavSection.LEDGER, faulty(outcome) ? "web.entry-form.title-fault" : "web.entry-form.title", name);
        return form(new Form(visit, register, typed, outcome), shell, "/ledger", writable(visit));
    }

    EntryForm amendment(RequestContext visit, EntryView entry, EntryFormInput typed, Outcome outcome) {
        var register = entry.under();
        var shell = visit.shell(
                NavSection.LEDGER,
                faulty(outcome) ? "web.entry-form.amend-fault" : "web.entry-form.amend",
                entry.title());
        var action = "/ledger/" + entry.id().value() + "/amendment?seen="
                + entry.latest().number();
        return form(new Form(visit, register, typed, outcome), shell, action, List.of());
    }

    private record Form(RequestContext visit, Register register, EntryFormInput typed, Outcome outcome) {}

    private EntryForm form(Form form, org.mingcha.web.support.Shell shell, String action, List<UnitLine> choice) {
        var words = form.visit().words();
        var byField = new HashMap<String, String>();
        form.outcome()
                .faults()
                .forEach(fault -> byField.putIfAbsent(fault.field(), LedgerMessages.of(fault, words.locale())));
        return new EntryForm(
                shell,
                action,
                form.register().id(),
                registers.name(form.register().id(), words),
                form.typed().unit(),
                choice,
                new FormFields(words, form.typed(), byField, channels(form)).of(form.register()),
                form.outcome().kept(),
                lines(form, byField),
                form.outcome().notices().stream()
                        .map(notice -> LedgerMessages.of(notice, words.locale()))
                        .toList(),
                choice.isEmpty(),
                form.typed().reason(),
                form.outcome().saved());
    }

    /** Those that the unit itself has registered. */
    private List<String> channels(Form form) {
        if (!FormFields.asksChannel(form.register())) {
            return List.of();
        }
        var typed = form.typed().unit();
        var query = new EntryQuery(
                typed.isEmpty() ? form.visit().unit().code() : typed,
                true,
                Set.of(FormFields.CHANNEL),
                null,
                null,
                "",
                EntryQuery.State.ALL,
                null,
                CHANNELS);
        return ledger.entries(form.visit().actor(), query).rows().stream()
                .filter(entry -> !entry.withdrawn())
                .map(EntrySummary::title)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<EntryForm.FaultLine> lines(Form form, Map<String, String> byField) {
        return form.outcome().faults().stream()
                .map(fault -> new EntryForm.FaultLine(
                        anchor(form.register(), fault.field()),
                        LedgerMessages.of(fault, form.visit().words().locale())))
                .distinct()
                .toList();
    }

    private static String anchor(Register register, String field) {
        return register.field(field).isPresent() ? "f-" + field : field.equals("reason") ? "reason" : "files";
    }

    private static boolean faulty(Outcome outcome) {
        return !outcome.faults().isEmpty();
    }

    /** The actor's own unit and those right below it: what an officer may write for. */
    private List<UnitLine> writable(RequestContext visit) {
        return visit.actor().grants().stream()
                .filter(grant -> LedgerPages.WRITERS.contains(grant.role()))
                .flatMap(grant -> units.find(visit.actor(), grant.unit()).stream())
                .flatMap(unit -> units.familyOf(unit).stream())
                .distinct()
                .toList();
    }
}
