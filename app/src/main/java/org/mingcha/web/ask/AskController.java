package org.mingcha.web.ask;

import jakarta.servlet.http.HttpServletRequest;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asking, and coming back for the answer. The receipt code is shown in the answer to the form and sent in a form's body, never
 * in an address: addresses are kept by browsers and proxies.
 */
@Controller
class AskController {
    private final OpenDesk desk;

    AskController(OpenDesk desk) {
        this.desk = desk;
    }

    @GetMapping(OpenDesk.PATH)
    @Everyone
    ModelAndView form(AskForm form, HttpServletRequest request) {
        return desk.form(Reading.of(request), form);
    }

    @PostMapping(OpenDesk.PATH)
    @Everyone
    ModelAndView ask(AskForm form, HttpServletRequest request) {
        return desk.ask(Reading.of(request), form, request.getRemoteAddr());
    }

    @GetMapping(OpenDesk.PATH + "/answer")
    @Everyone
    ModelAndView answerForm(HttpServletRequest request) {
        return desk.answerForm(Reading.of(request));
    }

    @PostMapping(OpenDesk.PATH + "/answer")
    @Everyone
    ModelAndView answer(@RequestParam(defaultValue = "") String receipt, HttpServletRequest request) {
        return desk.answer(Reading.of(request), receipt, request.getRemoteAddr());
    }
}
