package org.mingcha.web.draw;

import static org.mingcha.accounts.Role.INSPECTOR;

import java.util.Map;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens a spot check: first what may be drawn, then everything that will decide the list. */
@Controller
class NewDrawController {
    private final DrawCommitFormHandler handler;

    NewDrawController(DrawCommitFormHandler handler) {
        this.handler = handler;
    }

    @GetMapping("/draws/new")
    @Allowed(INSPECTOR)
    String form(RequestContext context, @RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("page", handler.form(context, new NewDrawForm(asked)));
        return "draw/new";
    }

    @PostMapping("/draws")
    @Allowed(INSPECTOR)
    ModelAndView commit(RequestContext context, @RequestParam Map<String, String> form) {
        return handler.commit(context, new NewDrawForm(form));
    }
}
