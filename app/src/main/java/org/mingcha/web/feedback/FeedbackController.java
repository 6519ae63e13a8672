package org.mingcha.web.feedback;

import java.util.List;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody signed in may say something; the administrators above read it. */
@Controller
class FeedbackController {
    private static final int LONGEST = 2000;

    private final FeedbackTable table;

    FeedbackController(FeedbackTable table) {
        this.table = table;
    }

    @GetMapping("/feedback")
    @Allowed
    String page(
            RequestContext context, @RequestParam(required = false, defaultValue = "no") String thanks, Model model) {
        var shell = context.shell(NavSection.NOWHERE, "web.feedback.heading");
        var said = table.within(adminScopes(context)).stream()
                .map(line -> new FeedbackPage.Said(context.words().minute(line.at()), line.unit(), line.body()))
                .toList();
        model.addAttribute(
                "page", new FeedbackPage(shell, thanks.equals("yes"), context.holds(Set.of(Role.ADMIN)), said));
        return "feedback/feedback";
    }

    @PostMapping("/feedback")
    @Allowed
    String say(RequestContext context, @RequestParam String body) {
        var text = body.strip();
        if (text.isEmpty()) {
            return "redirect:/feedback";
        }
        table.add(context.unit(), text.substring(0, Math.min(text.length(), LONGEST)));
        return "redirect:/feedback?thanks=yes";
    }

    private static List<String> adminScopes(RequestContext context) {
        return context.actor().grants().stream()
                .filter(grant -> grant.role() == Role.ADMIN)
                .map(Actor.Grant::path)
                .toList();
    }
}
