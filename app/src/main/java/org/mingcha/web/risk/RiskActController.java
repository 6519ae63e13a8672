package org.mingcha.web.risk;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.mingcha.correction.risk.RiskView;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Typed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done about a risk. */
@Controller
class RiskActController {
    private final RiskDesk desk;

    RiskActController(RiskDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/risks/{id:\\d{1,18}}/{step:assess|decide|close}")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView act(Visit visit, @PathVariable long id, @PathVariable String step, HttpServletRequest request) {
        return desk.act(visit, id, RiskView.Act.valueOf(step.toUpperCase(Locale.ROOT)), new Typed(request));
    }
}
