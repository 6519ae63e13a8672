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
    ModelAndView ask(RequestContext context, HttpServletRequest request) {
        return handler.ask(context, request);
    }

    @PostMapping("/sign-in/factor")
    @Everyone
    ModelAndView prove(
            RequestContext context,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code) {
        return handler.prove(context, request, response, code);
    }

    @GetMapping("/sign-in/set-up")
    @Everyone
    ModelAndView offer(RequestContext context, HttpServletRequest request) {
        return handler.offer(context, request);
    }

    @PostMapping("/sign-in/set-up")
    @Everyone
    ModelAndView begin(RequestContext context, HttpServletRequest request) {
        return handler.begin(context, request);
    }

    @PostMapping("/sign-in/set-up/confirm")
    @Everyone
    ModelAndView confirm(
            RequestContext context,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code) {
        return handler.confirm(context, request, response, code);
    }
}
