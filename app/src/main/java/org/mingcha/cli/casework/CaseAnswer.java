package org.mingcha.cli.casework;

import java.util.List;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;

/** Says what became of a command for a case; 0: it is as wanted, 1: it is not. */
public record CaseAnswer(Session session, CaseConsole<?> console) {
    /** @param id of the case that the command was for */
    public int of(CommandResult<Long> result, long id) {
        session.seal();
        return switch (result) {
            case CommandResult.Done<Long>(var done) -> console.show(session, done);
            case CommandResult.Duplicate<Long>(var there) -> console.show(session, there);
            case CommandResult.Conflict<Long> _ -> console.overtaken(session, id);
            case CommandResult.ConfirmationRequired<Long>(var reasons) -> RefusalAnswer.ask(session, parts(reasons));
            case CommandResult.Rejected<Long> rejected ->
                rejected.isNotFound() ? console.unknown(session) : refused(rejected.violations());
        };
    }

    int refused(List<Violation> violations) {
        return RefusalAnswer.tell(session, parts(violations));
    }

    private List<RefusalAnswer.Part> parts(List<Violation> violations) {
        var messages = session.messages();
        return violations.stream()
                .map(each -> new RefusalAnswer.Part(
                        each.field(), each.code(), messages.get(each.key(), each.arguments(messages.locale()))))
                .toList();
    }
}
