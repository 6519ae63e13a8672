package org.mingcha.web.setup;

import static org.mingcha.accounts.Role.ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an installation is set up: the first administrator, then the steps. */
@Controller
class SetupController {
    private final FirstAccountFormHandler first;
    private final SetupPages pages;
    private final SetupMarkTable marks;

    SetupController(FirstAccountFormHandler first, SetupPages pages, SetupMarkTable marks) {
        this.first = first;
        this.pages = pages;
        this.marks = marks;
    }

    /** Everybody gets the form while nobody administers; afterwards the steps are for administrators of the root. */
    @GetMapping("/setup")
    @Everyone
    ModelAndView show(RequestContext context) {
        if (first.isAwaited()) {
            return first.form(context);
        }
        if (context.signedIn() == null) {
            return new ModelAndView("redirect:/sign-in");
        }
        SetupPages.requireKeeper(context);
        return new ModelAndView("setup/steps", "page", pages.steps(context));
    }

    @PostMapping("/setup/administrator")
    @Everyone
    ModelAndView administrator(
            RequestContext context,
            HttpServletRequest request,
            HttpServletResponse response,
            FirstAccountFormHandler.Typed typed) {
        return first.make(context, request, response, typed);
    }

    /** What somebody says is done; or not, after all. */
    @PostMapping("/setup/marks/{step:[a-z]{1,32}}")
    @Allowed(ADMIN)
    String mark(RequestContext context, @PathVariable String step, @RequestParam(defaultValue = "") String undo) {
        SetupPages.requireKeeper(context);
        var known = SetupStep.of(step).filter(SetupStep::isMarkable).orElseThrow(NotFound::new);
        if (undo.isEmpty()) {
            marks.mark(known);
        } else {
            marks.unmark(known);
        }
        return "redirect:/setup";
    }
}
