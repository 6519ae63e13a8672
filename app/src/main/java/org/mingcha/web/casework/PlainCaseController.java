package org.mingcha.web.casework;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.Map;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cases of the kinds that need no doors of their own; who may begin one and who may what, the kind says. */
@Controller
class PlainCaseController {
    private static final String CASES = "/cases/{cases}";
    private static final String ONE = CASES + "/{id:\\d{1,18}}";

    private final PlainCasePages pages;
    private final CaseFormHandler forms;

    PlainCaseController(PlainCasePages pages, CaseFormHandler forms) {
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping(CASES)
    @Allowed
    ModelAndView list(RequestContext context, @PathVariable String cases, ListQuery wanted) {
        return new ModelAndView("casework/list", "page", pages.of(cases).list(context, wanted));
    }

    @GetMapping(CASES + "/new")
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ModelAndView blank(RequestContext context, @PathVariable String cases, @RequestParam Map<String, String> typed) {
        pages.of(cases).requireBeginner(context);
        return forms.blank(context, pages.of(cases).path(), typed);
    }

    @PostMapping(CASES)
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ModelAndView open(RequestContext context, @PathVariable String cases, @RequestParam Map<String, String> typed) {
        pages.of(cases).requireBeginner(context);
        return forms.open(context, pages.of(cases).path(), typed);
    }

    @GetMapping(ONE)
    @Allowed
    ModelAndView one(RequestContext context, @PathVariable String cases, @PathVariable long id) {
        return pages.of(cases).page(context, id, CommandForm.Reply.NONE);
    }

    @PostMapping(ONE + "/{command:[a-z-]+}")
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ModelAndView act(
            RequestContext context,
            @PathVariable String cases,
            @PathVariable long id,
            @PathVariable String command,
            @RequestParam Map<String, String> typed) {
        return forms.act(context, pages.of(cases).path(), id, command, typed);
    }
}
