package org.mingcha.web.api.filing;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.mingcha.access.AccessKind;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.Caller;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many returns at a time, as CSV, XLSX or ADX. */
@Controller
class ExchangeApiController {
    private final ReturnFiles files;

    ExchangeApiController(ReturnFiles files) {
        this.files = files;
    }

    @GetMapping(ReturnsController.PATH)
    @Allowed
    @AccessLogged(AccessKind.EXPORT)
    void export(Caller caller, @RequestParam Map<String, String> query, HttpServletResponse answer) throws IOException {
        files.write(caller, query, answer);
    }

    @PostMapping(ReturnsController.PATH + "/import")
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> take(Caller caller, ApiRequest request, @RequestParam Map<String, String> query) {
        return files.take(caller, request, query);
    }
}
