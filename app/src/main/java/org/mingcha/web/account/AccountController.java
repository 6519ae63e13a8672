package org.mingcha.web.account;

import static org.mingcha.accounts.Role.ADMIN;

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

/** One account and the acts on it, for its administrator. */
@Controller
class AccountController {
    private static final String ONE = "/users/{id:\\d{1,18}}";

    private final AccountFormHandler forms;

    AccountController(AccountFormHandler forms) {
        this.forms = forms;
    }

    @GetMapping(ONE)
    @Allowed(ADMIN)
    ModelAndView show(RequestContext context, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        return forms.show(context, id, done);
    }

    @PostMapping(ONE + "/{command:give|take|move|link|reset-factors|end-sessions|close|reopen}")
    @Allowed(ADMIN)
    ModelAndView act(
            RequestContext context,
            @PathVariable long id,
            @PathVariable String command,
            @RequestParam Map<String, String> typed) {
        return forms.act(context, id, command, CommandForm.fields(typed));
    }
}
