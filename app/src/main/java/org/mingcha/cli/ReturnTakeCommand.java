package org.mingcha.cli;

import java.util.concurrent.Callable;
import org.mingcha.accounts.Actor;
import org.mingcha.reporting.Oversight;
import org.mingcha.reporting.TakeReturn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code return take}: a superior has read a return and lets it stand. */
@Command(name = "take", description = "${bundle:cli.reporting.take.description}")
final class ReturnTakeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ReturnOptions options = new ReturnOptions();

    ReturnTakeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var oversight = session.bean(Oversight.class);
        var seen = options.standing(oversight);
        return new FilingAnswer(session)
                .print(oversight.take(Actor.operator(), new TakeReturn(options.key(), seen)), "reporting.taken");
    }
}
