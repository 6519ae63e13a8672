package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reader's own second factor. */
@Controller
class OwnFactorController {
    private final OwnFactorFormHandler own;

    OwnFactorController(OwnFactorFormHandler own) {
        this.own = own;
    }

    @GetMapping("/account/factor")
    @Allowed
    ModelAndView show(RequestContext context, @RequestParam(defaultValue = "") String done) {
        return own.show(context, done);
    }

    @PostMapping("/account/factor/{command:set-up|confirm|remove|renew-codes|add-passkey|remove-passkey}")
    @Allowed
    ModelAndView act(
            RequestContext context,
            HttpServletRequest request,
            @PathVariable String command,
            @RequestParam Map<String, String> typed) {
        return own.act(context, request, command, CommandForm.fields(typed));
    }
}
