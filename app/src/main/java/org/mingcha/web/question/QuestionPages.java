package org.mingcha.web.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.Cursor;
import org.mingcha.correction.question.QuestionId;
import org.mingcha.correction.question.QuestionPage;
import org.mingcha.correction.question.QuestionQuery;
import org.mingcha.correction.question.QuestionRow;
import org.mingcha.correction.question.QuestionState;
import org.mingcha.correction.question.QuestionView;
import org.mingcha.correction.question.Questions;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.Tab;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** Puts the pages of questions together. */
@Component
class QuestionPages {
    private static final int ROWS = 50;

    private final Questions questions;
    private final UnitsTable units;

    QuestionPages(Questions questions, UnitsTable units) {
        this.questions = questions;
        this.units = units;
    }

    /** What the address asks for; what can't be read there is as good as absent. */
    record Wanted(
            @Nullable String unit,
            @Nullable String show,
            @Nullable String after) {
        QuestionQuery.Filter filter() {
            return Arrays.stream(QuestionQuery.Filter.values())
                    .filter(each -> each.code().equals(show))
                    .findFirst()
                    .orElse(QuestionQuery.Filter.PENDING);
        }

        String href(String unitCode, QuestionQuery.Filter filter, @Nullable Cursor cursor) {
            var from = cursor == null ? "" : "&after=" + URLEncoder.encode(cursor.text(), StandardCharsets.UTF_8);
            return "/questions?unit=" + unitCode + "&show=" + filter.code() + from;
        }
    }

    QuestionListPage list(Visit visit, Wanted wanted) {
        var code = wanted.unit();
        var unit = code == null || code.isBlank()
                ? visit.unit()
                : units.find(visit.actor(), code).orElseThrow(NotFound::new);
        var cursor = Optional.ofNullable(wanted.after()).flatMap(Cursor::parse).orElse(null);
        var page = questions.questions(visit.actor(), new QuestionQuery(unit.code(), wanted.filter(), cursor, ROWS));
        return new QuestionListPage(
                visit.shell(Place.CLAIMS, "question.heading"),
                unit,
                units.familyOf(unit),
                wanted.filter().code(),
                tabs(visit, unit, wanted, page.totals()),
                page.totals(),
                page.rows().stream().map(row -> row(visit, row)).toList(),
                page.next() == null ? null : wanted.href(unit.code(), wanted.filter(), page.next()),
                cursor == null ? null : wanted.href(unit.code(), wanted.filter(), null));
    }

    private static List<Tab> tabs(Visit visit, UnitLine unit, Wanted wanted, QuestionPage.Totals totals) {
        return Arrays.stream(QuestionQuery.Filter.values())
                .map(filter -> new Tab(
                        visit.t("question.show." + filter.code(), count(filter, totals)),
                        wanted.href(unit.code(), filter, null),
                        filter == wanted.filter()))
                .toList();
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

    private static QuestionListPage.Row row(Visit visit, QuestionRow row) {
        return new QuestionListPage.Row(
                "/questions/" + row.id().value(),
                status(visit, row),
                shown(visit, row),
                row.unitName(),
                visit.words().minute(row.askedAt()),
                row.answeredOn() == null && row.discard() == null ? row.dueOn().toString() : "");
    }

    /** Its subject in the ledger, else what was asked. */
    private static String shown(Visit visit, QuestionRow row) {
        if (!row.title().isEmpty()) {
            return row.title();
        }
        return row.text().isEmpty() ? visit.t("question.erased") : row.text();
    }

    private static Status status(Visit visit, QuestionRow row) {
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

    QuestionView find(Visit visit, long id) {
        return questions.find(visit.actor(), new QuestionId(id)).orElseThrow(NotFound::new);
    }

    QuestionDetailPage one(Visit visit, QuestionView view, Reply reply) {
        var row = view.row();
        return new QuestionDetailPage(
                visit.shell(Place.CLAIMS, "question.title", row.unitName()),
                row,
                status(visit, row),
                visit.words().minute(row.askedAt()),
                visit.t("question.waits." + row.state().code(), row.dueOn()),
                view.mayAct(),
                reply);
    }
}
