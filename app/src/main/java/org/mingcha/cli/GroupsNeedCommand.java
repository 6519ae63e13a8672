package org.mingcha.cli;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** A group's name alone ({@code mingcha log}) is not a command unless it can do something: one sentence, exit 2. */
record GroupsNeedCommand(Session session) implements IExecutionStrategy {
    @Override
    public int execute(ParseResult parsed) throws ExecutionException {
        var last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        var command = last.commandSpec();
        if (command.userObject() instanceof Callable || last.isUsageHelpRequested()) {
            return new RunLast().execute(parsed);
        }
        session.note(
                "cli.usage.group",
                command.qualifiedName(),
                String.join(", ", command.subcommands().keySet()));
        return 2;
    }
}
