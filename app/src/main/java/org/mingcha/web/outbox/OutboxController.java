package org.mingcha.web.outbox;

import java.util.Map;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits in the browser. The server knows nothing of it until it is sent. */
@Controller
class OutboxController {
    /** The same page for everybody: it is kept in the browser, where the next reader may be somebody else. */
    @GetMapping("/outbox")
    @Everyone
    String outbox(RequestContext context, Model model) {
        model.addAttribute("page", new OutboxPage(context.linkShell("", context.t("filing.outbox.heading"))));
        return "outbox/outbox";
    }

    /** Who is signed in now, and the token that a form sent now has to carry. */
    @GetMapping("/outbox/session")
    @Everyone
    ResponseEntity<byte[]> session(RequestContext context) {
        var token = context.csrf();
        return context.signedIn() == null || token == null
                ? OutboxAnswer.answer(HttpStatus.OK, Map.of("owner", ""))
                : OutboxAnswer.answer(
                        HttpStatus.OK,
                        Map.of(
                                "owner", Long.toString(context.actor().account()),
                                "header", token.getHeaderName(),
                                "token", token.getToken()));
    }
}
