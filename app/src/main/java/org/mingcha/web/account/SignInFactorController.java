package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of sign-in: a code, or an authenticator that has to be set up first. */
@Controller
class SignInFactorController {
    private final SignInFactorFormHandler handler;

    SignInFactorController(SignInFactorFormHandler handler) {
        this.handler = handler;
    }

    @GetMapping("/sign-in/factor")
    @Everyone
    ModelAndView ask(RequestContext visit, HttpServletRequest request) {
        return handler.ask(visit, request);
    }

    @PostMapping("/sign-in/factor")
    @Everyone
    ModelAndView prove(
            RequestContext visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code) {
        return handler.prove(visit, request, response, code);
    }

    @GetMapping("/sign-in/set-up")
    @Everyone
    ModelAndView offer(RequestContext visit, HttpServletRequest request) {
        return handler.offer(visit, request);
    }

    @PostMapping("/sign-in/set-up")
    @Everyone
    ModelAndView begin(RequestContext visit, HttpServletRequest request) {
        return handler.begin(visit, request);
    }

    @PostMapping("/sign-in/set-up/confirm")
    @Everyone
    ModelAndView confirm(
            RequestContext visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code) {
        return handler.confirm(visit, request, response, code);
    }
}
