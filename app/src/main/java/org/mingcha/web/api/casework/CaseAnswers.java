package org.mingcha.web.api.casework;

import java.util.List;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.web.api.Answer;
import org.mingcha.web.api.Caller;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Problem;

/** What came of a command, as an answer. */
public record CaseAnswers(Caller caller, CaseResource resource) {
    /** Of what begins a case: made, or there already. */
    Answer begun(CommandResult<Long> result) {
        return result instanceof CommandResult.Done<Long>(var id)
                ? Answer.created("/api/v1/" + resource.path() + "/" + id, standing(id))
                : done(result);
    }

    public Answer done(CommandResult<Long> result) {
        return switch (result) {
            case CommandResult.Done<Long>(var id) -> Answer.ok(standing(id));
            case CommandResult.Duplicate<Long>(var id) -> Answer.ok(standing(id));
            case CommandResult.Conflict<Long> _ -> Answer.overtaken(caller);
            case CommandResult.ConfirmationRequired<Long>(var reasons) -> Answer.unconfirmed(caller, parts(reasons));
            case CommandResult.Rejected<Long> rejected -> {
                if (rejected.isNotFound()) {
                    throw new NotFound();
                }
                yield Answer.refused(caller, parts(rejected.violations()));
            }
        };
    }

    private Object standing(long id) {
        return resource.standing(caller.actor(), id).orElseThrow(NotFound::new);
    }

    private List<Problem.Part> parts(List<Violation> violations) {
        return violations.stream()
                .map(each -> new Problem.Part(
                        each.field(), each.code(), caller.words().of(each)))
                .distinct()
                .toList();
    }
}
