package org.mingcha.web.campaign;

import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Campaigns as a list, and one with its units. */
@Controller
class CampaignController {
    private final CampaignLists lists;
    private final CampaignPages pages;

    CampaignController(CampaignLists lists, CampaignPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/campaigns")
    @Allowed
    String list(RequestContext context, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", lists.page(context, before));
        return "campaign/list";
    }

    @GetMapping("/campaigns/{id:\\d{1,18}}")
    @Allowed
    String one(RequestContext context, @PathVariable long id, CampaignPages.Wanted wanted, Model model) {
        model.addAttribute("page", pages.page(context, pages.find(context, id), wanted));
        return "campaign/campaign";
    }
}
