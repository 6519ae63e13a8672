package org.mingcha.web.api.report;

import java.util.Optional;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.web.api.ApiPaging;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit's self-inspection, computed at the newest checkpoint: the format that {@code report --format json} writes; in English its reading. */
@Controller
class ReportsController {
    private final SelfInspections inspections;

    ReportsController(SelfInspections inspections) {
        this.inspections = inspections;
    }

    @GetMapping("/api/v1/reports/{unit}/{checklist}/{period}")
    @Allowed
    ResponseEntity<byte[]> report(
            Caller caller,
            @PathVariable String unit,
            @PathVariable String checklist,
            @PathVariable String period,
            @RequestParam Optional<String> lang) {
        var english = ApiPaging.read(lang.orElse("zh"), ReportsController::isEnglish);
        var known = Period.parse(period).orElseThrow(NotFound::new);
        var inspect = new Inspect(unit, checklist, known);
        var report = inspections.open(caller.actor(), inspect).orElseThrow(NotFound::new);
        return Json.of(
                Boolean.TRUE.equals(english) ? inspections.english(report).orElseThrow(NotFound::new) : report.bytes());
    }

    private static Optional<Boolean> isEnglish(String lang) {
        return switch (lang) {
            case "zh" -> Optional.of(false);
            case "en" -> Optional.of(true);
            default -> Optional.empty();
        };
    }
}
