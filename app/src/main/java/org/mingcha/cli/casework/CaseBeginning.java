package org.mingcha.cli.casework;

import java.util.Map;
import org.mingcha.casework.Casework;
import org.mingcha.cli.support.CommandOptions;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;

/** What begins a case, as it was typed. */
final class CaseBeginning extends CaseCall<CaseConsole<?>> {
    private final CommandDescription description;

    CaseBeginning(Session session, CaseConsole<?> console, Class<? extends Command> begins) {
        super(session, console);
        this.description = CommandReader.of(begins, console.kind() + ".refused.")
                .descriptions()
                .getFirst();
    }

    CommandDescription description() {
        return description;
    }

    @Override
    public Integer call() {
        var fields = CommandOptions.fields(spec, description);
        console.defaults(session).forEach((name, value) -> fields.computeIfAbsent(name, _ -> value.get()));
        return begin(session.bean(Casework.class).opening(console.kind()).orElseThrow(), fields);
    }

    private <N extends Command> int begin(Casework.Opening<N> opening, Map<String, String> fields) {
        var answer = new CaseAnswer(session, console);
        return switch (opening.reader().read(opening.command(), fields)) {
            case CommandReading.Unreadable<N>(var violations) -> {
                CommandOptions.refuseUnknownWords(description, fields, violations);
                yield answer.refused(violations);
            }
            case CommandReading.Read<N>(var command) -> {
                boolean confirmed = Boolean.TRUE.equals(
                        spec.findOption(CaseCommandLine.CONFIRM).getValue());
                var result = opening.begins().open(session.writer(), command, confirmed);
                // The unit is all that can be absent when a case begins.
                yield result instanceof CommandResult.Rejected<Long> rejected && rejected.isNotFound()
                        ? RefusalAnswer.unknown(session, "cli.unit.unknown", fields.getOrDefault("unit", ""))
                        : answer.of(result, 0);
            }
        };
    }
}
