package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Questions for passkeys, which passkeys.js hands to the browser, and the answers of who signs in. */
@Controller
class PasskeyController {
    private final PasskeyFormHandler handler;

    PasskeyController(PasskeyFormHandler handler) {
        this.handler = handler;
    }

    @PostMapping(path = "/account/factor/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed
    ResponseEntity<String> offer(
            RequestContext context, HttpServletRequest request, @RequestParam(defaultValue = "") String present) {
        return handler.offer(context, request, present);
    }

    @PostMapping(path = "/sign-in/passkey/question", produces = MediaType.APPLICATION_JSON_VALUE)
    @Everyone
    ResponseEntity<String> question(HttpServletRequest request) {
        return handler.question(request);
    }

    @PostMapping("/sign-in/passkey")
    @Everyone
    ModelAndView signIn(
            RequestContext context,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String credential) {
        return handler.signIn(context, request, response, credential);
    }
}
