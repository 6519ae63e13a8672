package org.mingcha.web.api.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.Assignments;
import org.mingcha.web.api.ApiListQuery;
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

/** Tasks as units have them, and as superiors sent them: listed and read. */
@Controller
class AssignmentsApiController {
    private static final String ASSIGNMENTS = "/api/v1/assignments";
    private static final String DISPATCHES = "/api/v1/dispatches";
    private static final String ID = "/{id:\\d{1,18}}";

    private record Listed(
            List<AssignmentRowJson> assignments, @Nullable String next) {}

    private record Sent(
            List<DispatchJson> dispatches, @Nullable String next) {}

    private final Assignments assignments;

    AssignmentsApiController(Assignments assignments) {
        this.assignments = assignments;
    }

    @GetMapping(ASSIGNMENTS)
    @Allowed
    ResponseEntity<byte[]> list(
            Caller caller,
            ApiListQuery wanted,
            @RequestParam Optional<String> dispatch,
            @RequestParam Map<String, String> query) {
        var of = ApiPaging.read(dispatch.orElse(null), AssignmentsApiController::number);
        var page = assignments.assignments(
                caller.actor(),
                new AssignmentQuery(
                        wanted.unit(), of, wanted.filter(AssignmentQuery.Filter.ALL), wanted.cursor(), wanted.rows()));
        var next = page.next() == null
                ? null
                : ApiPaging.next(ASSIGNMENTS, query, page.next().text());
        return Json.ok(
                new Listed(page.rows().stream().map(AssignmentRowJson::of).toList(), next));
    }

    private static Optional<Long> number(String text) {
        return Optional.of(text).filter(each -> each.matches("\\d{1,18}")).map(Long::valueOf);
    }

    @GetMapping(ASSIGNMENTS + ID)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        return Json.ok(AssignmentJson.of(assignments.find(caller.actor(), id).orElseThrow(NotFound::new)));
    }

    @GetMapping(DISPATCHES)
    @Allowed
    ResponseEntity<byte[]> sent(Caller caller, ApiListQuery wanted, @RequestParam Map<String, String> query) {
        var before = ApiPaging.read(wanted.after(), AssignmentsApiController::number);
        var page = assignments.dispatches(caller.actor(), wanted.unit(), before, wanted.rows());
        var next = page.next() == null
                ? null
                : ApiPaging.next(DISPATCHES, query, page.next().toString());
        return Json.ok(new Sent(page.rows().stream().map(DispatchJson::of).toList(), next));
    }

    @GetMapping(DISPATCHES + ID)
    @Allowed
    ResponseEntity<byte[]> dispatch(Caller caller, @PathVariable long id) {
        return Json.ok(DispatchJson.of(assignments.dispatch(caller.actor(), id).orElseThrow(NotFound::new)));
    }
}
