package org.mingcha.cli.user;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.CommandAnswer;
import org.mingcha.cli.support.CommandOptions;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;
import picocli.CommandLine.Model.CommandSpec;

/** One act on an account, made from what it says of itself. */
abstract class ActCall<C extends Command> implements Callable<Integer> {
    final Session session;
    final CommandDescription act;
    final CommandSpec spec;
    private final CommandReader<C> reader;

    /** @param texts where what it and its fields are for is said */
    ActCall(Session session, CommandReader<C> reader, CommandDescription act, String texts) {
        this.session = session;
        this.reader = reader;
        this.act = act;
        this.spec = CommandOptions.spec(
                act,
                session.messages().get(texts + act.name() + ".description"),
                field -> session.messages().get(texts + "field." + field.name()),
                this);
    }

    @Override
    public final Integer call() {
        var answer = new CommandAnswer(session);
        return switch (reader.read(act.name(), CommandOptions.fields(spec, act))) {
            case CommandReading.Unreadable<C>(var violations) -> answer.refused(violations);
            case CommandReading.Read<C>(var command) -> taken(command, answer);
        };
    }

    abstract int taken(C command, CommandAnswer answer);
}
