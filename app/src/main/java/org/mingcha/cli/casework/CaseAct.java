package org.mingcha.cli.casework;

import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseCommands;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.Casework;
import org.mingcha.cli.support.CommandOptions;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;

/** One command for a case, as it was typed. */
class CaseAct<C extends Command> extends CaseCall<CaseConsole<C>> {
    private static final String BY_ID = "id:";
    private static final String NUMBER = "\\d{1,18}";

    final CommandReader<C> reader;
    private final String name;

    CaseAct(Session session, CaseConsole<C> console, CommandReader<C> reader, String name) {
        super(session, console);
        this.reader = reader;
        this.name = name;
    }

    @Override
    public Integer call() {
        return call(name, CommandOptions.fields(spec, reader.description(name).orElseThrow()));
    }

    final int call(String command, Map<String, String> fields) {
        return switch (reader.read(command, fields)) {
            case CommandReading.Unreadable<C>(var violations) -> {
                CommandOptions.refuseUnknownWords(reader.description(command).orElseThrow(), fields, violations);
                yield new CaseAnswer(session, console).refused(violations);
            }
            case CommandReading.Read<C>(var read) -> act(read);
        };
    }

    private int act(C command) {
        session.seal();
        var actor = session.writer();
        return standing(actor, spec.positionalParameters().getFirst().getValue())
                .map(standing -> act(actor, standing, command))
                .orElseGet(() -> console.unknown(session));
    }

    private Optional<CaseConsole.Standing> standing(Actor actor, String typed) {
        if (typed.startsWith(BY_ID)) {
            return Optional.of(typed.substring(BY_ID.length()))
                    .filter(text -> text.matches(NUMBER))
                    .flatMap(id -> console.find(session, actor, Long.parseLong(id)));
        }
        return Optional.of(typed)
                .filter(text -> text.matches(NUMBER))
                .flatMap(index -> console.at(session, actor, Long.parseLong(index)));
    }

    private int act(Actor actor, CaseConsole.Standing standing, C command) {
        boolean confirmed =
                Boolean.TRUE.equals(spec.findOption(CaseCommandLine.CONFIRM).getValue());
        var request = new CaseRequest<>(standing.id(), standing.version(), command, confirmed);
        return new CaseAnswer(session, console).of(commands().handle(actor, request), standing.id());
    }

    /** Those of the console's kind, which are these: the registry knows kinds by name alone. */
    @SuppressWarnings("unchecked")
    private CaseCommands<C> commands() {
        return (CaseCommands<C>)
                session.bean(Casework.class).commands(console.kind()).orElseThrow();
    }
}
