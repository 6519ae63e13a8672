package org.mingcha.cli.casework;

import org.mingcha.cli.support.Session;

/** {@code <kind> show}: one case with its history. */
final class PlainShow extends CaseCall<PlainConsole<?>> {
    PlainShow(Session session, PlainConsole<?> console) {
        super(session, console);
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
