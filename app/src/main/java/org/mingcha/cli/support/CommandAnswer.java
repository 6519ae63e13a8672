package org.mingcha.cli.support;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;

/** Says what became of a command; 0: it is as wanted, 1: it is not. */
public final class CommandAnswer {
    private final Session session;

    public CommandAnswer(Session session) {
        this.session = session;
    }

    /**
     * Says it and gives the exit code.
     *
     * @param done says it to people and gives what JSON has of it
     * @param unchanged says to people that it was so already
     */
    public <T> int of(CommandResult<T> result, Function<T, Map<String, Object>> done, Runnable unchanged) {
        return switch (result) {
            case CommandResult.Done<T>(var value) -> answered(done.apply(value));
            case CommandResult.Duplicate<T> same -> {
                unchanged.run();
                yield answered(Map.of("unchanged", true));
            }
            case CommandResult.Conflict<T> overtaken -> refused(List.of(Violation.of("command.overtaken")));
            case CommandResult.ConfirmationRequired<T>(var reasons) -> {
                session.note("command.confirm");
                yield refused(reasons);
            }
            case CommandResult.Rejected<T>(var violations) -> refused(violations);
        };
    }

    public int refused(List<Violation> violations) {
        violations.forEach(this::note);
        return 1;
    }

    private int answered(Map<String, Object> answer) {
        if (session.isJson()) {
            session.json(answer);
        }
        return 0;
    }

    private void note(Violation violation) {
        var text = session.messages()
                .get(violation.key(), violation.arguments(session.messages().locale()));
        session.say(violation.field().isEmpty() ? text : "--" + violation.field() + ": " + text);
    }
}
