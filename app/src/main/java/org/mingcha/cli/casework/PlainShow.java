package org.mingcha.cli.casework;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Model.CommandSpec;

/** {@code <kind> show}: one case with its history. */
final class PlainShow implements Callable<Integer> {
    private final Session session;
    private final PlainConsole<?> console;
    private CommandSpec spec = CommandSpec.create();

    PlainShow(Session session, PlainConsole<?> console) {
        this.session = session;
        this.console = console;
    }

    CommandSpec of(CommandSpec own) {
        spec = own;
        return own;
    }

    @Override
    public Integer call() {
        Long index = spec.positionalParameters().getFirst().getValue();
        session.seal();
        return console.cases(session)
                .at(session.actor(), index)
                .map(found -> console.show(session, found))
                .orElseGet(() -> console.unknown(session));
    }
}
