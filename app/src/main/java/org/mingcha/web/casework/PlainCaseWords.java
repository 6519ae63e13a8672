package org.mingcha.web.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.casework.CaseOverview;
import org.mingcha.casework.PlainKind;
import org.mingcha.command.CommandDescription;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.support.CommandForm.Choice;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;

/** How cases of a plain kind are put into words: fields are called as their register calls them. */
record PlainCaseWords(RequestContext visit, PlainKind<?, ?, ?> kind, Register register) {
    String t(String key, Object... arguments) {
        return visit.t(kind.name() + key, arguments);
    }

    /** A case that is over as its register has it is done; one that is over otherwise is put aside. */
    Status state(CaseOverview.Row row) {
        if (row.overdue()) {
            return new Status(t(".overdue"), "tri", "warn");
        }
        var label = t(".state." + row.state());
        if (row.state().equals(kind.states().first().code())) {
            return new Status(label, "ring", "wait");
        }
        var done = register.closedBy() == null ? null : kind.states().filled().get(register.closedBy());
        return done != null && row.state().equals(done.code())
                ? new Status(label, "disc", "ok")
                : new Status(label, "half", "mute");
    }

    /** What lists are narrowed to: a state, what is overdue, all. */
    String shown(String show, Map<String, Long> totals) {
        var label = switch (show) {
            case "overdue" -> t(".overdue");
            case "all" -> visit.t("casework.all");
            default -> t(".state." + show);
        };
        return visit.t("casework.show", label, totals.getOrDefault(show, 0L));
    }

    /** All but what the case is called by. */
    List<PlainPage.Fact> facts(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(name -> !register.subject().contains(name))
                .map(name -> new PlainPage.Fact(label(name), text(name, fields)))
                .toList();
    }

    String label(String field) {
        return RegisterBook.label(field(field), visit.words());
    }

    String text(String field, Map<String, String> fields) {
        return RegisterBook.shown(field(field), new Content(fields), visit.words());
    }

    private Field field(String name) {
        return register.field(name)
                .orElseThrow(() -> new IllegalStateException(register.id() + " has no field " + name));
    }

    /** Words of the register, for those of a command's fields that hold one. */
    Map<String, Choice> choices(CommandDescription command) {
        var choices = new HashMap<String, Choice>();
        for (var each : command.fields()) {
            register.field(each.name())
                    .filter(field -> !field.choices().isEmpty())
                    .ifPresent(field -> choices.put(each.name(), Choice.seen(options(field))));
        }
        return choices;
    }

    private List<CommandFormView.Option> options(Field field) {
        return field.choices().stream()
                .map(choice -> new CommandFormView.Option(
                        choice.value(), text(field.name(), Map.of(field.name(), choice.value()))))
                .toList();
    }

    PlainPage.Look look(CaseOverview.Look look) {
        return new PlainPage.Look(
                look.reason().isEmpty() ? t(".begun") : look.reason(),
                visit.words().minute(look.recordedAt()),
                facts(look.changes()),
                look.index() == null ? "" : look.index().toString());
    }
}
