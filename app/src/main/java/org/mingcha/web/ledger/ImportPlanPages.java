package org.mingcha.web.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.ImportPlanView;
import org.mingcha.ledger.ImportPlanView.Outcome;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.plan.Doubt;
import org.mingcha.ledger.plan.PlannedRow.OpenWord;
import org.mingcha.ledger.plan.PlannedTable;
import org.mingcha.web.ledger.ImportPlanPage.Column;
import org.mingcha.web.ledger.ImportPlanPage.Option;
import org.mingcha.web.ledger.ImportPlanPage.Word;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Shows an import plan. */
@Component
class ImportPlanPages {
    private static final int SHOWN = 100;
    /** How the form's fields are called: {@code column.3}, {@code word.audience.村里人}. */
    static final String COLUMN = "column.";

    static final String WORD = "word.";
    private final Ledger ledger;
    private final RegisterBook names;
    private final UnitsTable units;

    ImportPlanPages(Ledger ledger, RegisterBook names, UnitsTable units) {
        this.ledger = ledger;
        this.names = names;
        this.units = units;
    }

    /** @param fault what an act was refused for; empty: none was */
    ImportPlanPage page(RequestContext context, ImportPlanView plan, String fault) {
        var tables = IntStream.range(0, plan.tables().size())
                .filter(i -> plan.tables().get(i).isTable())
                .mapToObj(i -> table(context, i, plan.tables().get(i)))
                .toList();
        return new ImportPlanPage(
                context.shell(NavSection.LEDGER, "web.plan.heading"),
                plan.number(),
                plan.fileName(),
                units.find(context.actor(), plan.unit()).map(UnitLine::name).orElse(plan.unit()),
                new ImportPlanPage.Counts(
                        plan.count(Outcome.RECORDED),
                        plan.count(Outcome.WAITING),
                        plan.count(Outcome.REFUSED),
                        plan.count(Outcome.REPEATED),
                        plan.count(Outcome.PASSED)),
                late(context, plan.late()),
                fault,
                tables);
    }

    private static ImportPlanPage.Late late(RequestContext context, ImportPlanView.Lateness late) {
        var opened = late.openedOn();
        return new ImportPlanPage.Late(
                late.rows(), opened == null ? "" : opened.toString(), late.rows() > 0 && late.mayOpen());
    }

    private ImportPlanPage.Table table(RequestContext context, int place, ImportPlanView.Table table) {
        var plan = table.plan();
        var register = Optional.ofNullable(plan.register()).flatMap(ledger.registers()::find);
        var lines = shown(table).stream().map(line -> row(context, plan, line)).toList();
        return new ImportPlanPage.Table(
                place,
                plan.sheet(),
                plan.rows().text(),
                registers(context, plan),
                plan.year() == null ? "" : plan.year().toString(),
                questions(context, table, register),
                plan.columns().stream()
                        .map(column -> column(context, register, column))
                        .toList(),
                register.map(found -> words(context, found, table.words())).orElse(List.of()),
                lines,
                table.lines().size() - lines.size());
    }

    /** Of a long table first those that somebody has to look at. */
    private static List<ImportPlanView.Line> shown(ImportPlanView.Table table) {
        return table.lines().stream()
                .sorted(Comparator.comparing(
                        line -> line.outcome() != Outcome.WAITING && line.outcome() != Outcome.REFUSED))
                .limit(SHOWN)
                .sorted(Comparator.comparingInt(ImportPlanView.Line::row))
                .toList();
    }

    private List<Option> registers(RequestContext context, PlannedTable plan) {
        var options = new ArrayList<Option>();
        if (plan.register() == null) {
            options.add(new Option("?", context.t("web.plan.choose"), true));
        }
        options.add(new Option("", context.t("web.plan.no-register"), "".equals(plan.register())));
        names.all(context)
                .forEach(register -> options.add(new Option(
                        register.id(),
                        names.name(register.id(), context.words()),
                        register.id().equals(plan.register()))));
        return options;
    }

    private List<String> questions(RequestContext context, ImportPlanView.Table table, Optional<Register> register) {
        var plan = table.plan();
        var open = EnumSet.noneOf(Doubt.class);
        open.addAll(plan.doubts());
        open.removeAll(plan.decisions().doubts());
        if (!table.waitsFor(Doubt.YEAR.reason())) {
            // Each day has its year: whatever it would be without one is no question.
            open.remove(Doubt.YEAR);
        }
        var name =
                register.map(found -> names.name(found.id(), context.words())).orElse("");
        return open.stream()
                .map(doubt -> context.t(
                        "web.plan.doubt."
                                + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        name,
                        plan.year() == null ? "" : plan.year().toString()))
                .toList();
    }

    private static Column column(
            RequestContext context, Optional<Register> register, PlannedTable.PlannedColumn column) {
        var options = new ArrayList<Option>();
        options.add(new Option(
                "", context.t("web.plan.passed-over"), column.fields().isEmpty()));
        register.ifPresent(found -> found.typed().stream()
                .map(field -> new Option(
                        field.name(),
                        label(context, field) + (field.required() ? " *" : ""),
                        !column.fields().isEmpty() && column.fields().getFirst().equals(field.name())))
                .forEach(options::add));
        return new Column(COLUMN + column.column(), column.letter(), column.header(), options);
    }

    private static String label(RequestContext context, Field field) {
        return context.words().locale().getLanguage().equals("en") ? field.english() : field.label();
    }

    private static List<Word> words(RequestContext context, Register register, List<OpenWord> words) {
        return words.stream()
                .flatMap(word -> register.field(word.field()).stream().map(field -> word(context, field, word)))
                .toList();
    }

    private static Word word(RequestContext context, Field field, OpenWord word) {
        var options = Stream.concat(
                        Stream.of(new Option(
                                "",
                                context.t(word.word().isEmpty() ? "web.plan.no-register" : "web.plan.no-choice"),
                                word.guess().isEmpty())),
                        field.choices().stream()
                                .map(choice -> new Option(
                                        choice.value(),
                                        RegisterBook.choice(field, choice.value(), context.words()),
                                        choice.value().equals(word.guess()))))
                .toList();
        var question = word.word().isEmpty()
                ? context.t("web.plan.other-work")
                : context.t("web.plan.word", label(context, field), word.word());
        return new Word(WORD + field.name() + "." + word.word(), question, options);
    }

    private static ImportPlanPage.Row row(RequestContext context, PlannedTable plan, ImportPlanView.Line line) {
        var locale = context.words().locale();
        var reason = line.reason();
        var proposal = line.proposal();
        var text = new StringBuilder();
        if (reason != null) {
            text.append(line.cell()).append(line.cell().isEmpty() ? "" : " ").append(LedgerMessages.of(reason, locale));
        }
        if (proposal != null) {
            text.append(context.t("web.plan.proposal", LedgerMessages.of(Objects.requireNonNull(proposal), locale)));
        }
        var code = line.outcome().name().toLowerCase(Locale.ROOT);
        return new ImportPlanPage.Row(
                line.row(),
                padded(plan, line),
                mark(line.outcome()),
                context.t("ledger.outcome." + code),
                text.toString());
    }

    private static List<String> padded(PlannedTable plan, ImportPlanView.Line line) {
        var cells = new ArrayList<>(line.shown());
        while (cells.size() < plan.columns().size()) {
            cells.add("");
        }
        return cells;
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case RECORDED -> "ok";
            case WAITING -> "wait";
            case REFUSED -> "bad";
            case REPEATED, PASSED -> "mute";
        };
    }
}
