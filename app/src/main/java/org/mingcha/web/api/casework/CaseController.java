package org.mingcha.web.api.casework;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.Caller;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Cases of the kinds that have doors of their own. */
@Controller
class CaseController {
    private static final String CASES = "/api/v1/{cases:claims|questions|incidents|risks|findings}";
    private static final String BEGUN_HERE = "/api/v1/{cases:claims|incidents|risks|findings}";

    private final CaseRequestHandler handler;

    CaseController(CaseRequestHandler handler) {
        this.handler = handler;
    }

    @PostMapping(BEGUN_HERE)
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ResponseEntity<byte[]> open(
            HttpServletRequest request, Caller caller, @PathVariable String cases, ApiRequest sent) {
        return handler.open(request, caller, cases, sent);
    }

    @PostMapping(CASES + "/{id:\\d{1,18}}/{command:[a-z-]+}")
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ResponseEntity<byte[]> act(
            HttpServletRequest request,
            Caller caller,
            @PathVariable String cases,
            @PathVariable long id,
            @PathVariable String command,
            ApiRequest sent) {
        return handler.act(request, caller, cases, new CaseRequestHandler.Act(id, command, sent));
    }
}
