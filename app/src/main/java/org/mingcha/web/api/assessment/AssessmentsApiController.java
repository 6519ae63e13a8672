package org.mingcha.web.api.assessment;

import java.util.Map;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Assessments: listed, read, their items. */
@Controller
class AssessmentsApiController {
    static final String PATH = "/api/v1/assessments";

    private static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final Assessments assessments;
    private final AssessmentList list;

    AssessmentsApiController(Assessments assessments, AssessmentList list) {
        this.assessments = assessments;
        this.list = list;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, AssessmentList.Wanted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        var drift = assessments.drift(caller.actor(), new AssessmentId(id)).orElse(null);
        return Json.ok(AssessmentJson.of(find(caller, id), drift));
    }

    @GetMapping(ONE + "/items")
    @Allowed
    ResponseEntity<byte[]> items(
            Caller caller, @PathVariable long id, ItemList.Wanted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(ItemList.page(find(caller, id), wanted, PATH + "/" + id + "/items", query));
    }

    private AssessmentView find(Caller caller, long id) {
        return assessments.find(caller.actor(), new AssessmentId(id)).orElseThrow(NotFound::new);
    }
}
