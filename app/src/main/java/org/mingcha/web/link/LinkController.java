package org.mingcha.web.link;

import org.mingcha.web.outbox.OutboxAnswer;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a link opens. Chat programs fetch links before people do: GET shows, POST files. */
@Controller
class LinkController {
    private static final String ONE = "/t/{token:[\\w-]{1,64}}";

    private final LinkFormHandler handler;

    LinkController(LinkFormHandler handler) {
        this.handler = handler;
    }

    @GetMapping(ONE)
    @Everyone
    ModelAndView show(RequestContext context, @PathVariable String token) {
        return handler.show(context, token);
    }

    @PostMapping(ONE)
    @Everyone
    ModelAndView file(RequestContext context, @PathVariable String token) {
        return handler.file(context, token);
    }

    @PostMapping(path = ONE, headers = OutboxAnswer.KEY)
    @Everyone
    ResponseEntity<byte[]> deliver(
            RequestContext context, @PathVariable String token, @RequestHeader(OutboxAnswer.KEY) String key) {
        return handler.deliver(context, token, key);
    }

    @PostMapping(ONE + "/withdrawal")
    @Everyone
    ModelAndView withdraw(
            RequestContext context, @PathVariable String token, @RequestParam(defaultValue = "") String reason) {
        return handler.withdraw(context, token, reason);
    }
}
