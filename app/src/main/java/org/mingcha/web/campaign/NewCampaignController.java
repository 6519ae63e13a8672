package org.mingcha.web.campaign;

import static org.mingcha.accounts.Role.INSPECTOR;

import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A campaign from the empty form to the units. */
@Controller
class NewCampaignController {
    private final CampaignDraftFormHandler handler;
    private final UnitsWithoutUsers withoutUsers;

    NewCampaignController(CampaignDraftFormHandler handler, UnitsWithoutUsers withoutUsers) {
        this.handler = handler;
        this.withoutUsers = withoutUsers;
    }

    @GetMapping("/campaigns/new")
    @Allowed(INSPECTOR)
    ModelAndView open(RequestContext context, @RequestParam(required = false) @Nullable Long copy) {
        return handler.open(context, copy);
    }

    @PostMapping("/campaigns/new")
    @Allowed(INSPECTOR)
    ModelAndView prepare(
            RequestContext context,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String to) {
        var form = CampaignDraftForm.of(sent);
        var search = to.equals("find") ? sent.getFirst("find") : null;
        return to.isEmpty()
                ? handler.prepare(context, form)
                : handler.again(context, form, search == null ? "" : search.strip());
    }

    @PostMapping("/campaigns/new/units-without-users")
    @Allowed(INSPECTOR)
    Object withoutUsers(RequestContext context, @RequestParam MultiValueMap<String, String> sent) {
        var form = CampaignDraftForm.of(sent);
        return handler.withoutUsers(context, form)
                .<Object>map(units -> withoutUsers.workbook(context, units))
                .orElseGet(() -> handler.prepare(context, form));
    }

    @PostMapping("/campaigns")
    @Allowed(INSPECTOR)
    ModelAndView issue(
            RequestContext context,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String key) {
        return handler.issue(context, CampaignDraftForm.of(sent), key);
    }
}
