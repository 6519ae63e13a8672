package org.mingcha.cli;

import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** A group's name alone ({@code mingcha log}) is not a command: one sentence, exit 2. */
record GroupsNeedCommand(Session session) implements IExecutionStrategy {
    @Override
    public int execute(ParseResult parsed) throws ExecutionException {
        var last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        var command = last.commandSpec();
        if (command.subcommands().isEmpty() || last.isUsageHelpRequested()) {
            return new RunLast().execute(parsed);
        }
        session.note(
                "cli.usage.group",
                command.qualifiedName(),
                String.join(", ", command.subcommands().keySet()));
        return 2;
    }
}
