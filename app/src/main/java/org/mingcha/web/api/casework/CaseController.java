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
import org.springframework.web.servlet.HandlerMapping;

/** Cases of all kinds: begun, and acted on; which role may what, the kind says. */
@Controller
class CaseController {
    private static final String CASES = "/api/v1/{cases:claims|questions|incidents|risks|findings|assignments}";
    private static final String BEGUN_HERE = "/api/v1/{cases:claims|incidents|risks|findings|dispatches}";
    private static final String COMMAND = "/{id:\\d{1,18}}/{command:[a-z-]+}";

    private final CaseRequestHandler handler;

    CaseController(CaseRequestHandler handler) {
        this.handler = handler;
    }

    @PostMapping({BEGUN_HERE, PlainCasesApiController.CASES})
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ResponseEntity<byte[]> open(
            HttpServletRequest request, Caller caller, @PathVariable String cases, ApiRequest sent) {
        return handler.open(request, caller, path(request, cases), sent);
    }

    @PostMapping({CASES + COMMAND, PlainCasesApiController.CASES + COMMAND})
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ResponseEntity<byte[]> act(
            HttpServletRequest request,
            Caller caller,
            @PathVariable String cases,
            @PathVariable long id,
            @PathVariable String command,
            ApiRequest sent) {
        return handler.act(request, caller, path(request, cases), new CaseRequestHandler.Act(id, command, sent));
    }

    /** Kinds that need no doors of their own have theirs in one place. */
    private static String path(HttpServletRequest request, String cases) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return pattern.startsWith(PlainCasesApiController.CASES) ? "cases/" + cases : cases;
    }
}
