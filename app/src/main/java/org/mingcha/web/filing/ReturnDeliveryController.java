package org.mingcha.web.filing;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.outbox.OutboxAnswer;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A return from an outbox. */
@Controller
class ReturnDeliveryController {
    private final ReturnFormHandler handler;

    ReturnDeliveryController(ReturnFormHandler handler) {
        this.handler = handler;
    }

    @PostMapping(path = ReturnController.ONE, headers = OutboxAnswer.KEY)
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> deliver(
            RequestContext context,
            ReturnParameters named,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(OutboxAnswer.KEY) String key) {
        return handler.deliver(context, named.key(context), form, key);
    }
}
