package org.mingcha.web.api.campaign;

import static org.mingcha.accounts.Role.INSPECTOR;

import java.util.Map;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Campaigns, the newest first: listed, read, issued, closed. What units answer are assessments. */
@Controller
class CampaignsApiController {
    static final String PATH = "/api/v1/campaigns";
    private static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final Campaigns campaigns;
    private final CampaignList list;
    private final CampaignRequestHandler issuing;

    CampaignsApiController(Campaigns campaigns, CampaignList list, CampaignRequestHandler issuing) {
        this.campaigns = campaigns;
        this.list = list;
        this.issuing = issuing;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, CampaignList.Wanted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        return Json.ok(CampaignsJson.of(
                campaigns.find(caller.actor(), new CampaignId(id)).orElseThrow(NotFound::new)));
    }

    @PostMapping(PATH)
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> issue(Caller caller, ApiRequest request) {
        return issuing.issue(caller, request);
    }

    @PostMapping(ONE + "/close")
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> close(Caller caller, @PathVariable long id, ApiRequest request) {
        return issuing.close(caller, id, request);
    }
}
