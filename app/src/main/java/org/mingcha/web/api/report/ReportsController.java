package org.mingcha.web.api.report;

import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A unit's self-inspection, computed at the newest checkpoint: the format that {@code report --format json} writes. */
@Controller
class ReportsController {
    private final SelfInspections inspections;

    ReportsController(SelfInspections inspections) {
        this.inspections = inspections;
    }

    @GetMapping("/api/v1/reports/{unit}/{checklist}/{period}")
    @Allowed
    ResponseEntity<byte[]> report(
            Caller caller, @PathVariable String unit, @PathVariable String checklist, @PathVariable String period) {
        var known = Period.parse(period).orElseThrow(NotFound::new);
        var inspect = new Inspect(unit, checklist, known);
        var report = inspections.open(caller.actor(), inspect).orElseThrow(NotFound::new);
        return Json.of(report.bytes());
    }
}
