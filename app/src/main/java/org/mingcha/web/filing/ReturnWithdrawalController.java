package org.mingcha.web.filing;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A return's withdrawal: it stays readable, with the reason. */
@Controller
class ReturnWithdrawalController {
    private static final String ONE = ReturnController.ONE + "/withdrawal";

    private final ReturnWithdrawals withdrawals;

    ReturnWithdrawalController(ReturnWithdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @GetMapping(ONE)
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView form(RequestContext context, ReturnParameters named) {
        return withdrawals.form(context, named.key(context));
    }

    @PostMapping(ONE)
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView withdraw(RequestContext context, ReturnParameters named, ReturnWithdrawals.Typed typed) {
        return withdrawals.withdraw(context, named.key(context), typed);
    }
}
