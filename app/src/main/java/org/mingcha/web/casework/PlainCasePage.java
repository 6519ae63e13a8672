package org.mingcha.web.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.casework.CaseCatalog;
import org.mingcha.casework.CaseOverview;
import org.mingcha.casework.CaseQuery;
import org.mingcha.casework.Casework;
import org.mingcha.casework.PlainKind;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandDescription.FieldType;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandForm.Choice;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.MenuPlace;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitsTable;
import org.springframework.web.servlet.ModelAndView;

/** The pages of one plain kind: its list, one case, and the form by which one begins. */
record PlainCasePage(CaseCatalog cases, Casework casework, UnitsTable units, RegisterBook registers, MingchaClock clock)
        implements CasePage {
    private static final int ROWS = 50;

    private PlainKind<?, ?, ?> plain() {
        return cases.plain();
    }

    @Override
    public String path() {
        return "cases/" + plain().path();
    }

    @Override
    public String kind() {
        return plain().name();
    }

    private PlainCaseWords words(RequestContext context) {
        return new PlainCaseWords(context, plain(), registers.find(kind()).orElseThrow());
    }

    private Shell shell(RequestContext context, String title) {
        return context.shellTitled(new MenuPlace.Found("/" + path(), kind() + ".heading"), title);
    }

    PlainPage.All list(RequestContext context, ListQuery wanted) {
        var words = words(context);
        var unit = units.wanted(context, wanted.unit());
        var shows = plain().states().shows();
        var show = wanted.show() != null && shows.contains(wanted.show()) ? wanted.show() : shows.getFirst();
        var cursor = wanted.entryCursor();
        var page = cases.page(context.actor(), new CaseQuery(unit.code(), show, cursor, ROWS));
        var next = page.next();
        return new PlainPage.All(
                shell(context, words.t(".heading")),
                kind(),
                ListFilter.of("/" + path(), unit, units.familyOf(unit))
                        .showing(show, shows, each -> words.shown(each, page.totals()))
                        .paged("", cursor == null, next == null ? null : next.text()),
                plain().columns().stream().map(words::label).toList(),
                page.rows().stream().map(row -> row(words, row)).toList(),
                context.actor().holds(opening().begins().roles(), unit.path()));
    }

    private PlainPage.Row row(PlainCaseWords words, CaseOverview.Row row) {
        return new PlainPage.Row(
                "/" + path() + "/" + row.id(),
                words.state(row),
                row.title(),
                row.unitName(),
                plain().columns().stream()
                        .map(column -> words.text(column, row.fields()))
                        .toList());
    }

    private Casework.Opening<?> opening() {
        return casework.opening(kind()).orElseThrow();
    }

    /** Not found for whoever may begin none anywhere. */
    void requireBeginner(RequestContext context) {
        if (!context.holds(opening().begins().roles())) {
            throw new NotFound();
        }
    }

    @Override
    public ModelAndView opening(RequestContext context, CommandForm.Reply reply) {
        var words = words(context);
        var command = opening().reader().descriptions().getFirst();
        var values = new HashMap<>(Map.of("happened_on", clock.today().toString()));
        values.putAll(reply.values());
        var form = new CommandForm(
                kind() + ".new.",
                "/" + path(),
                0,
                Map.of(),
                values,
                choices(context, words, command),
                new CaseLabels(context.words(), kind(), command.name()));
        var said = new CommandFormView.Said(words.t(".new.heading"), "", words.t(".new.submit"));
        return new ModelAndView(
                "casework/new",
                "page",
                new PlainPage.Blank(
                        shell(context, words.t(".new.heading")),
                        kind(),
                        "/" + path(),
                        form.of(context, command, said, reply)));
    }

    private Map<String, Choice> choices(RequestContext context, PlainCaseWords words, CommandDescription command) {
        var choices = new HashMap<>(words.choices(command));
        choices.put(
                "unit",
                Choice.list(units.familyOf(context.unit()).stream()
                        .filter(unit -> context.actor().holds(opening().begins().roles(), unit.path()))
                        .map(unit -> new CommandFormView.Option(unit.code(), unit.name()))
                        .toList()));
        return choices;
    }

    @Override
    public ModelAndView page(RequestContext context, long id, CommandForm.Reply reply) {
        var found = cases.find(context.actor(), id).orElseThrow(NotFound::new);
        return new ModelAndView("casework/one", "page", page(context, found, reply));
    }

    private PlainPage.One page(RequestContext context, CaseOverview found, CommandForm.Reply reply) {
        var words = words(context);
        var row = found.row();
        return new PlainPage.One(
                shell(context, row.title()),
                kind(),
                new PlainPage.Heading(
                        row.id(), "/" + path(), row.title(), row.unitName(), "/" + path() + "?unit=" + row.unit()),
                notice(context, found, reply),
                words.state(row),
                words.facts(row.fields()),
                forms(context, found, reply),
                found.history().reversed().stream().map(words::look).toList());
    }

    private static String notice(RequestContext context, CaseOverview found, CommandForm.Reply reply) {
        if (found.withdrawn()) {
            return context.t("casework.withdrawn");
        }
        return reply.notice().isEmpty() && found.waits() ? context.t("casework.waits") : reply.notice();
    }

    private List<CommandFormView> forms(RequestContext context, CaseOverview found, CommandForm.Reply reply) {
        var words = words(context);
        var forms = new CaseForms(context, this, found.row().id(), found.version(), reply);
        var reader = casework.commands(kind()).orElseThrow().reader();
        return found.may().stream()
                .flatMap(command -> reader.description(command).stream())
                .map(command -> forms.of(
                        command,
                        CaseForms.Making.of(
                                command, initial(command, found.row().fields()), words.choices(command))))
                .toList();
    }

    /** Days as they stand, else today. */
    private Map<String, String> initial(CommandDescription command, Map<String, String> fields) {
        var values = new HashMap<String, String>();
        command.fields().stream()
                .filter(field -> field.type() == FieldType.DAY)
                .forEach(field -> values.put(
                        field.name(),
                        fields.getOrDefault(field.name(), clock.today().toString())));
        return values;
    }

    @Override
    public String overtaken(RequestContext context, long id) {
        return context.t("casework.overtaken");
    }
}
