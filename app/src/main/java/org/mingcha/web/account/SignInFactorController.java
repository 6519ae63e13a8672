package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of sign-in: a code, or an authenticator that has to be set up first. */
@Controller
class SignInFactorController {
    private final SignInFactorHandler handler;

    SignInFactorController(SignInFactorHandler handler) {
        this.handler = handler;
    }

    @GetMapping("/sign-in/factor")
    @Everyone
    ModelAndView ask(Visit visit, HttpServletRequest request) {
        return handler.ask(visit, request);
    }

    @PostMapping("/sign-in/factor")
    @Everyone
    ModelAndView prove(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code) {
        return handler.prove(visit, request, response, code);
    }

    @GetMapping("/sign-in/set-up")
    @Everyone
    ModelAndView offer(Visit visit, HttpServletRequest request) {
        return handler.offer(visit, request);
    }

    @PostMapping("/sign-in/set-up")
    @Everyone
    ModelAndView begin(Visit visit, HttpServletRequest request) {
        return handler.begin(visit, request);
    }

    @PostMapping("/sign-in/set-up/confirm")
    @Everyone
    ModelAndView confirm(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code) {
        return handler.confirm(visit, request, response, code);
    }
}
