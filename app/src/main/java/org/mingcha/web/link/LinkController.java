package org.mingcha.web.link;

import org.mingcha.web.outbox.Delivery;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.Visit;
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

    private final LinkDesk desk;

    LinkController(LinkDesk desk) {
        this.desk = desk;
    }

    @GetMapping(ONE)
    @Everyone
    ModelAndView show(Visit visit, @PathVariable String token) {
        return desk.show(visit, token);
    }

    @PostMapping(ONE)
    @Everyone
    ModelAndView file(Visit visit, @PathVariable String token) {
        return desk.file(visit, token);
    }

    @PostMapping(path = ONE, headers = Delivery.KEY)
    @Everyone
    ResponseEntity<byte[]> deliver(Visit visit, @PathVariable String token, @RequestHeader(Delivery.KEY) String key) {
        return desk.deliver(visit, token, key);
    }

    @PostMapping(ONE + "/withdrawal")
    @Everyone
    ModelAndView withdraw(Visit visit, @PathVariable String token, @RequestParam(defaultValue = "") String reason) {
        return desk.withdraw(visit, token, reason);
    }
}
