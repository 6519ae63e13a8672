package org.mingcha.web.api.question;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.Cursor;
import org.mingcha.correction.question.QuestionQuery;
import org.mingcha.correction.question.Questions;
import org.mingcha.web.api.Page;
import org.mingcha.web.support.BadRequest;
import org.springframework.stereotype.Component;

/** Questions page by page: those that wait for an answer first, by their due day. */
@Component
class QuestionList {
    /**
     * What was asked for.
     *
     * @param unit a unit: its questions and those of its subtree
     * @param show all, pending, overdue, answered or discarded
     * @param after the cursor of the page before
     */
    record Wanted(
            @Nullable String unit,
            @Nullable String show,
            @Nullable String after,
            @Nullable Integer limit) {}

    record Listed(List<QuestionJson> questions, @Nullable String next) {}

    private final Questions questions;

    QuestionList(Questions questions) {
        this.questions = questions;
    }

    Listed page(Actor actor, Wanted wanted, Map<String, String> query) {
        var page = questions.questions(actor, query(wanted));
        var next = page.next() == null
                ? null
                : Page.next(QuestionsApiController.PATH, query, page.next().text());
        return new Listed(page.rows().stream().map(QuestionJson::of).toList(), next);
    }

    private static QuestionQuery query(Wanted wanted) {
        var after = wanted.after() == null ? null : Cursor.parse(wanted.after()).orElseThrow(QuestionList::unfit);
        return new QuestionQuery(wanted.unit(), filter(wanted.show()), after, Page.limit(wanted.limit()));
    }

    private static QuestionQuery.Filter filter(@Nullable String show) {
        return show == null
                ? QuestionQuery.Filter.ALL
                : Arrays.stream(QuestionQuery.Filter.values())
                        .filter(each -> each.code().equals(show))
                        .findFirst()
                        .orElseThrow(QuestionList::unfit);
    }

    private static BadRequest unfit() {
        return new BadRequest(400, "bad-request");
    }
}
