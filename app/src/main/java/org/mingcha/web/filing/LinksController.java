package org.mingcha.web.filing;

import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.reporting.ReturnLinks;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Links that file one nil return each: made, listed, voided. */
@Controller
class LinksController {
    private final LinkLists lists;
    private final ReturnLinks links;

    LinksController(LinkLists lists, ReturnLinks links) {
        this.lists = lists;
        this.links = links;
    }

    @GetMapping("/returns/links")
    @Allowed({OFFICER, LEADER, INSPECTOR})
    String list(RequestContext context, @RequestParam(required = false) @Nullable String of, Model model) {
        model.addAttribute("page", lists.page(context, of));
        return "filing/links";
    }

    /** Answers with the page itself: links are shown once and kept nowhere, so no redirect could bring them. */
    @PostMapping("/returns/links")
    @Allowed({OFFICER, LEADER, INSPECTOR})
    ModelAndView make(RequestContext context, @RequestParam String of, @RequestParam Optional<List<String>> unit) {
        return new ModelAndView("filing/links", "page", lists.make(context, of, unit.orElse(List.of())));
    }

    @PostMapping("/returns/links/{id:\\d{1,18}}/void")
    @Allowed({OFFICER, LEADER, INSPECTOR})
    String voidLink(RequestContext context, @PathVariable long id) {
        if (!links.voidLink(context.actor(), id)) {
            throw new NotFound();
        }
        return "redirect:/returns/links";
    }
}
