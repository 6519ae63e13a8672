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
    private final CampaignDraftFormHandler desk;
    private final UnitsWithoutUsers withoutUsers;

    NewCampaignController(CampaignDraftFormHandler desk, UnitsWithoutUsers withoutUsers) {
        this.desk = desk;
        this.withoutUsers = withoutUsers;
    }

    @GetMapping("/campaigns/new")
    @Allowed(INSPECTOR)
    ModelAndView open(RequestContext visit, @RequestParam(required = false) @Nullable Long copy) {
        return desk.open(visit, copy);
    }

    @PostMapping("/campaigns/new")
    @Allowed(INSPECTOR)
    ModelAndView prepare(
            RequestContext visit, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String to) {
        var form = CampaignDraftForm.of(sent);
        var search = to.equals("find") ? sent.getFirst("find") : null;
        return to.isEmpty() ? desk.prepare(visit, form) : desk.again(visit, form, search == null ? "" : search.strip());
    }

    @PostMapping("/campaigns/new/units-without-users")
    @Allowed(INSPECTOR)
    Object withoutUsers(RequestContext visit, @RequestParam MultiValueMap<String, String> sent) {
        var form = CampaignDraftForm.of(sent);
        return desk.withoutUsers(visit, form)
                .<Object>map(units -> withoutUsers.workbook(visit, units))
                .orElseGet(() -> desk.prepare(visit, form));
    }

    @PostMapping("/campaigns")
    @Allowed(INSPECTOR)
    ModelAndView issue(
            RequestContext visit,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String key) {
        return desk.issue(visit, CampaignDraftForm.of(sent), key);
    }
}
