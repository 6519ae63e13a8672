package org.mingcha.web.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.casework.Casework;
import org.mingcha.correction.question.QuestionId;
import org.mingcha.correction.question.QuestionPage;
import org.mingcha.correction.question.QuestionQuery;
import org.mingcha.correction.question.QuestionRow;
import org.mingcha.correction.question.QuestionState;
import org.mingcha.correction.question.QuestionView;
import org.mingcha.correction.question.Questions;
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

    QuestionListPage list(RequestContext visit, ListQuery wanted) {
        var unit = units.wanted(visit, wanted.unit());
        var filter = wanted.filter(QuestionQuery.Filter.PENDING);
        var page = questions.questions(visit.actor(), new QuestionQuery(unit.code(), filter, wanted.cursor(), ROWS));
        var totals = page.totals();
        return new QuestionListPage(
                visit.shell(NavSection.CLAIMS, "question.heading"),
                ListFilter.of("/questions", unit, units.familyOf(unit))
                        .showing(filter, each -> visit.t("question.show." + each.code(), count(each, totals)))
                        .paged(wanted.cursor(), page.next()),
                totals,
                page.rows().stream().map(row -> row(visit, row)).toList());
    }

    private static long count(QuestionQuery.Filter filter, QuestionPage.Totals totals) {
        return switch (filter) {
            case ALL -> totals.all();
            case PENDING -> totals.pending();
            case OVERDUE -> totals.overdue();
            case ANSWERED -> totals.all() - totals.pending() - totals.discarded();
            case DISCARDED -> totals.discarded();
        };
    }

    private static QuestionListPage.Row row(RequestContext visit, QuestionRow row) {
        return new QuestionListPage.Row(
                "/questions/" + row.id().value(),
                status(visit, row),
                shown(visit, row),
                row.unitName(),
                visit.words().minute(row.askedAt()),
                row.answeredOn() == null && row.discard() == null ? row.dueOn().toString() : "");
    }

    /** Its subject in the ledger, else what was asked. */
    private static String shown(RequestContext visit, QuestionRow row) {
        if (!row.title().isEmpty()) {
            return row.title();
        }
        return row.text().isEmpty() ? visit.t("question.erased") : row.text();
    }

    private static Status status(RequestContext visit, QuestionRow row) {
        var label = visit.t("question.state." + row.state().code());
        return row.overdue()
                ? new Status(visit.t("claim.overdue", label), "tri", "bad")
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
    public ModelAndView opening(RequestContext visit, CommandForm.Reply reply) {
        throw new NotFound();
    }

    @Override
    public ModelAndView page(RequestContext visit, long id, CommandForm.Reply reply) {
        return new ModelAndView("question/question", "page", page(visit, find(visit, id), reply));
    }

    /** What became a claim goes on there. */
    @Override
    public String after(RequestContext visit, long id, String command) {
        var claim = find(visit, id).row().claim();
        return command.equals("convert") && claim != null ? "/claims/" + claim.value() : "/questions/" + id;
    }

    private QuestionView find(RequestContext visit, long id) {
        return questions.find(visit.actor(), new QuestionId(id)).orElseThrow(NotFound::new);
    }

    private QuestionDetailPage page(RequestContext visit, QuestionView view, CommandForm.Reply reply) {
        var row = view.row();
        return new QuestionDetailPage(
                visit.shell(NavSection.CLAIMS, "question.title", row.unitName()),
                row,
                status(visit, row),
                visit.words().minute(row.askedAt()),
                visit.t("question.waits." + row.state().code(), row.dueOn()),
                reply.notice(),
                forms(new CaseForms(visit, this, row.id().value(), row.version(), reply), view));
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
