package org.mingcha.web.api.question;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.Questions;
import org.mingcha.web.api.ApiListQuery;
import org.mingcha.web.api.ApiPaging;
import org.springframework.stereotype.Component;

/** Questions page by page: those that wait for an answer first, by their due day. */
@Component
class QuestionList {
    record Listed(List<QuestionJson> questions, @Nullable String next) {}

    private final Questions questions;

    QuestionList(Questions questions) {
        this.questions = questions;
    }

    Listed page(Actor actor, ApiListQuery wanted, Map<String, String> query) {
        var filter = wanted.filter(QuestionQuery.Filter.ALL);
        var page = questions.questions(actor, new QuestionQuery(wanted.unit(), filter, wanted.cursor(), wanted.rows()));
        return new Listed(
                page.rows().stream().map(QuestionJson::of).toList(),
                ApiPaging.next(QuestionsApiController.PATH, query, page.next()));
    }
}
