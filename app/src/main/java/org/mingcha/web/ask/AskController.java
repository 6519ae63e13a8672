package org.mingcha.web.ask;

import jakarta.servlet.http.HttpServletRequest;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.ReadingPreferences;
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
    private final AskFormHandler handler;

    AskController(AskFormHandler handler) {
        this.handler = handler;
    }

    @GetMapping(AskFormHandler.PATH)
    @Everyone
    ModelAndView form(AskForm form, HttpServletRequest request) {
        return handler.form(ReadingPreferences.of(request), form);
    }

    @PostMapping(AskFormHandler.PATH)
    @Everyone
    ModelAndView ask(AskForm form, HttpServletRequest request) {
        return handler.ask(ReadingPreferences.of(request), form, request.getRemoteAddr());
    }

    @GetMapping(AskFormHandler.PATH + "/answer")
    @Everyone
    ModelAndView answerForm(HttpServletRequest request) {
        return handler.answerForm(ReadingPreferences.of(request));
    }

    @PostMapping(AskFormHandler.PATH + "/answer")
    @Everyone
    ModelAndView answer(@RequestParam(defaultValue = "") String receipt, HttpServletRequest request) {
        return handler.answer(ReadingPreferences.of(request), receipt, request.getRemoteAddr());
    }
}
