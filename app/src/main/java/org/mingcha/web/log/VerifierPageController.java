package org.mingcha.web.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingcha.web.support.Everyone;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody verifies an evidence bundle, in their own browser: the file never reaches this server. */
@Controller
class VerifierPageController {
    private final VerifierPage page;

    VerifierPageController(VerifierPage page) {
        this.page = page;
    }

    @GetMapping("/p/verify")
    @Everyone
    ResponseEntity<byte[]> page(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", page.policy());
        return page.ready().answer(request);
    }
}
