package org.mingcha.web.api.question;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.Map;
import org.mingcha.correction.question.QuestionId;
import org.mingcha.correction.question.Questions;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.api.Sent;
import org.mingcha.web.api.Wanted;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Questions: listed, read, worked on. */
@Controller
class QuestionsApiController {
    static final String PATH = "/api/v1/questions";
    private static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final Questions questions;
    private final QuestionList list;
    private final QuestionActing acting;

    QuestionsApiController(Questions questions, QuestionList list, QuestionActing acting) {
        this.questions = questions;
        this.list = list;
        this.acting = acting;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, Wanted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        var view = questions.find(caller.actor(), new QuestionId(id)).orElseThrow(NotFound::new);
        return Json.ok(QuestionJson.of(view.row()));
    }

    @PostMapping(ONE + "/{act:accept|answer|convert|discard}")
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> act(Caller caller, @PathVariable long id, @PathVariable String act, Sent sent) {
        return acting.act(caller, id, act, sent);
    }
}
