package org.mingcha.web.setup;

import static org.mingcha.accounts.Role.ADMIN;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Units, pasted or as a file: first what would become of it, then the same text for good. */
@Controller
class UnitsStepController {
    private final UnitsStepFormHandler handler;

    UnitsStepController(UnitsStepFormHandler handler) {
        this.handler = handler;
    }

    @GetMapping("/setup/units")
    @Allowed(ADMIN)
    ModelAndView show(RequestContext context, @RequestParam(defaultValue = "") String done) {
        SetupPages.requireKeeper(context);
        return handler.show(context, done);
    }

    @PostMapping("/setup/units")
    @Allowed(value = ADMIN, files = true)
    ModelAndView take(RequestContext context, MultipartHttpServletRequest request) {
        SetupPages.requireKeeper(context);
        return handler.take(context, request);
    }
}
