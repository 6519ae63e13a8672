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

    private final LinkFormHandler desk;

    LinkController(LinkFormHandler desk) {
        this.desk = desk;
    }

    @GetMapping(ONE)
    @Everyone
    ModelAndView show(RequestContext visit, @PathVariable String token) {
        return desk.show(visit, token);
    }

    @PostMapping(ONE)
    @Everyone
    ModelAndView file(RequestContext visit, @PathVariable String token) {
        return desk.file(visit, token);
    }

    @PostMapping(path = ONE, headers = OutboxAnswer.KEY)
    @Everyone
    ResponseEntity<byte[]> deliver(RequestContext visit, @PathVariable String token, @RequestHeader(OutboxAnswer.KEY) String key) {
        return desk.deliver(visit, token, key);
    }

    @PostMapping(ONE + "/withdrawal")
    @Everyone
    ModelAndView withdraw(RequestContext visit, @PathVariable String token, @RequestParam(defaultValue = "") String reason) {
        return desk.withdraw(visit, token, reason);
    }
}
