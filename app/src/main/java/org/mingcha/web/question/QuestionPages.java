package org.mingcha.web.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.casework.Casework;
import org.mingcha.claims.question.QuestionId;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.QuestionSlice;
import org.mingcha.claims.question.QuestionState;
import org.mingcha.claims.question.QuestionSummary;
import org.mingcha.claims.question.QuestionView;
import org.mingcha.claims.question.Questions;
import org.mingcha.web.casework.CaseForms;
import org.mingcha.web.casework.CasePage;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the pages of questions together. */
@Component
class QuestionPages implements CasePage {
    private static final int ROWS = 50;
    private static final Set<String> FIRST = Set.of("accept", "answer");

    private final Questions questions;
    private final Casework casework;
    private final UnitsTable units;

    QuestionPages(Questions questions, Casework casework, UnitsTable units) {
        this.questions = questions;
        this.casework = casework;
        this.units = units;
    }

    QuestionListPage list(RequestContext context, ListQuery wanted) {
        var unit = units.wanted(context, wanted.unit());
        var filter = wanted.filter(QuestionQuery.Filter.PENDING);
        var page = questions.questions(context.actor(), new QuestionQuery(unit.code(), filter, wanted.cursor(), ROWS));
        var totals = page.totals();
        return new QuestionListPage(
                context.shell(NavSection.CLAIMS, "question.heading"),
                ListFilter.of("/questions", unit, units.familyOf(unit))
                        .showing(filter, each -> context.t("question.show." + each.code(), count(each, totals)))
                        .paged(wanted.cursor(), page.next()),
                totals,
                page.rows().stream().map(row -> row(context, row)).toList());
    }

    private static long count(QuestionQuery.Filter filter, QuestionSlice.Totals totals) {
        return switch (filter) {
            case ALL -> totals.all();
            case PENDING -> totals.pending();
            case OVERDUE -> totals.overdue();
            case ANSWERED -> totals.all() - totals.pending() - totals.discarded();
            case DISCARDED -> totals.discarded();
        };
    }

    private static QuestionListPage.Row row(RequestContext context, QuestionSummary row) {
        return new QuestionListPage.Row(
                "/questions/" + row.id().value(),
                status(context, row),
                shown(context, row),
                row.unitName(),
                context.words().minute(row.askedAt()),
                row.answeredOn() == null && row.discard() == null ? row.dueOn().toString() : "");
    }

    /** Its subject in the ledger, else what was asked. */
    private static String shown(RequestContext context, QuestionSummary row) {
        if (!row.title().isEmpty()) {
            return row.title();
        }
        return row.text().isEmpty() ? context.t("question.erased") : row.text();
    }

    private static Status status(RequestContext context, QuestionSummary row) {
        var label = context.t("question.state." + row.state().code());
        return row.overdue()
                ? new Status(context.t("claim.overdue", label), "tri", "bad")
                : new Status(label, shape(row.state()), colour(row.state()));
    }

    private static String shape(QuestionState state) {
        return switch (state) {
            case WAITING -> "ring";
            case ACCEPTED -> "quart";
            case ANSWERED -> "disc";
            case DISCARDED -> "none";
        };
    }

    private static String colour(QuestionState state) {
        return switch (state) {
            case WAITING, ACCEPTED -> "warn";
            case ANSWERED -> "ok";
            case DISCARDED -> "mute";
        };
    }

    @Override
    public String path() {
        return "questions";
    }

    @Override
    public String kind() {
        return Questions.KIND;
    }

    /** Whoever asks has a door of his own. */
    @Override
    public ModelAndView opening(RequestContext context, CommandForm.Reply reply) {
        throw new NotFound();
    }

    @Override
    public ModelAndView page(RequestContext context, long id, CommandForm.Reply reply) {
        return new ModelAndView("question/question", "page", page(context, find(context, id), reply));
    }

    /** What became a claim goes on there. */
    @Override
    public String after(RequestContext context, long id, String command) {
        var claim = find(context, id).row().claim();
        return command.equals("convert") && claim != null ? "/claims/" + claim.value() : "/questions/" + id;
    }

    private QuestionView find(RequestContext context, long id) {
        return questions.find(context.actor(), new QuestionId(id)).orElseThrow(NotFound::new);
    }

    private QuestionDetailPage page(RequestContext context, QuestionView view, CommandForm.Reply reply) {
        var row = view.row();
        return new QuestionDetailPage(
                context.shell(NavSection.CLAIMS, "question.title", row.unitName()),
                row,
                status(context, row),
                context.words().minute(row.askedAt()),
                context.t("question.waits." + row.state().code(), row.dueOn()),
                reply.notice(),
                forms(new CaseForms(context, this, row.id().value(), row.version(), reply), view));
    }

    /** What is asked for first stands open. */
    private List<CommandFormView> forms(CaseForms forms, QuestionView view) {
        var reader = casework.commands(kind()).orElseThrow().reader();
        return view.may().stream()
                .flatMap(name -> reader.description(name).stream())
                .map(command -> {
                    var form = forms.of(command, CaseForms.Making.of(command, Map.of(), Map.of()));
                    return FIRST.contains(command.name()) ? form.opened() : form;
                })
                .toList();
    }
}
