package org.mingcha.web.account;

import java.util.Map;
import java.util.Objects;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.KnownBrowser;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.SmallCookie;
import org.mingcha.web.support.UnfinishedSignIn;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The sign-in page; the check itself is Spring Security's filter, which asks accounts. */
@Controller
class SignInController {
    @GetMapping("/sign-in")
    @Everyone
    String page(Visit visit, @RequestParam Map<String, String> said, ServletWebRequest exchange, Model model) {
        var request = exchange.getRequest();
        var unfinished = UnfinishedSignIn.of(request);
        if (said.isEmpty() && unfinished.isPresent()) {
            return "redirect:" + UnfinishedSignIn.path(unfinished.get());
        }
        visit.makeToken();
        KnownBrowser.mark(request, Objects.requireNonNull(exchange.getResponse()));
        var login = SmallCookie.LOGIN.read(request).orElse("");
        var shell = visit.shell(Place.NOWHERE, "web.sign-in.heading");
        model.addAttribute("page", new SignInPage(shell, login, fault(visit, said), notice(visit, said)));
        return "account/sign-in";
    }

    private static String fault(Visit visit, Map<String, String> said) {
        var wait = said.getOrDefault("wait", "");
        if (wait.matches("\\d{1,3}")) {
            return visit.t("web.sign-in.wait", Integer.valueOf(wait));
        }
        return said.containsKey("denied") ? visit.t("web.sign-in.denied") : "";
    }

    private static String notice(Visit visit, Map<String, String> said) {
        if (said.containsKey("late")) {
            return visit.t("web.sign-in.late");
        }
        if (said.containsKey("bye")) {
            return visit.t("web.sign-in.bye");
        }
        return said.containsKey("welcome") ? visit.t("web.sign-in.password-set") : "";
    }
}
