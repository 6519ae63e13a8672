package org.mingcha.web.api.question;

import java.util.Map;
import org.mingcha.claims.question.QuestionId;
import org.mingcha.claims.question.Questions;
import org.mingcha.web.api.ApiListQuery;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Questions: listed and read. */
@Controller
class QuestionsApiController {
    static final String PATH = "/api/v1/questions";
    private static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final Questions questions;
    private final QuestionList list;

    QuestionsApiController(Questions questions, QuestionList list) {
        this.questions = questions;
        this.list = list;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, ApiListQuery wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        var view = questions.find(caller.actor(), new QuestionId(id)).orElseThrow(NotFound::new);
        return Json.ok(QuestionJson.of(view.row()));
    }
}
