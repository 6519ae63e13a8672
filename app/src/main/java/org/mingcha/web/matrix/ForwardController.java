package org.mingcha.web.matrix;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.Optional;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Up the line: complete, or with the list of what is missing. */
@Controller
class ForwardController {
    private final ForwardFormHandler forwards;

    ForwardController(ForwardFormHandler forwards) {
        this.forwards = forwards;
    }

    @GetMapping("/matrix/forward")
    @Allowed
    String page(RequestContext context, PeriodFilter.Wanted wanted, Model model) {
        model.addAttribute("page", forwards.page(context, wanted));
        return "matrix/forward";
    }

    @PostMapping("/matrix/forward")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView forward(
            RequestContext context,
            PeriodFilter.Wanted wanted,
            @RequestParam Optional<String> incomplete,
            @RequestParam Optional<String> remark) {
        return forwards.forward(context, wanted, incomplete.isPresent(), remark.orElse(""));
    }
}
