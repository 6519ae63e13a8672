package org.mingcha.web.api.casework;

import java.util.List;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.web.api.ApiResponse;
import org.mingcha.web.api.Caller;
import org.mingcha.web.support.ApiProblem;
import org.mingcha.web.support.NotFound;

/** What came of a command, as an answer. */
public record CaseAnswers(Caller caller, CaseResource resource) {
    /** Of what begins a case: made, or there already. */
    ApiResponse begun(CommandResult<Long> result) {
        return result instanceof CommandResult.Done<Long>(var id)
                ? ApiResponse.created("/api/v1/" + resource.path() + "/" + id, standing(id))
                : done(result);
    }

    public ApiResponse done(CommandResult<Long> result) {
        return switch (result) {
            case CommandResult.Done<Long>(var id) -> ApiResponse.ok(standing(id));
            case CommandResult.Duplicate<Long>(var id) -> ApiResponse.ok(standing(id));
            case CommandResult.Conflict<Long> _ -> ApiResponse.overtaken(caller);
            case CommandResult.ConfirmationRequired<Long>(var reasons) ->
                ApiResponse.unconfirmed(caller, parts(reasons));
            case CommandResult.Rejected<Long> rejected -> {
                if (rejected.isNotFound()) {
                    throw new NotFound();
                }
                yield ApiResponse.refused(caller, parts(rejected.violations()));
            }
        };
    }

    private Object standing(long id) {
        return resource.standing(caller.actor(), id).orElseThrow(NotFound::new);
    }

    private List<ApiProblem.Part> parts(List<Violation> violations) {
        return violations.stream()
                .map(each -> new ApiProblem.Part(
                        each.field(), each.code(), caller.words().of(each)))
                .distinct()
                .toList();
    }
}
