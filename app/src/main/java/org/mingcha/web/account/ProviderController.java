package org.mingcha.web.account;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Sign-in through an identity provider, and the binding of one's own account to it. */
@Controller
class ProviderController {
    private final ProviderFormHandler handler;

    ProviderController(ProviderFormHandler handler) {
        this.handler = handler;
    }

    @GetMapping("/sign-in/provider")
    @Everyone
    ModelAndView begin(ServletWebRequest exchange) {
        return handler.begin(exchange);
    }

    @GetMapping("/sign-in/provider/return")
    @Everyone
    ModelAndView comeBack(
            RequestContext context,
            ServletWebRequest exchange,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state) {
        return handler.comeBack(context, exchange, code, state);
    }

    @GetMapping("/account/provider")
    @Allowed
    ModelAndView show(RequestContext context) {
        return handler.show(context, "", "");
    }

    @PostMapping("/account/provider/{act:bind|unbind}")
    @Allowed
    ModelAndView act(
            RequestContext context,
            ServletWebRequest exchange,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String present) {
        return act.equals("bind")
                ? handler.bind(context, exchange, present)
                : handler.unbind(context, exchange, present);
    }
}
