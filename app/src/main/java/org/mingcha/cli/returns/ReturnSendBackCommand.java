package org.mingcha.cli.returns;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.SendBackReturn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code return send-back}: a superior wants a return filed again. */
@Command(name = "send-back", description = "${bundle:cli.reporting.send-back.description}")
final class ReturnSendBackCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ReasonOptions options = new ReasonOptions();

    ReturnSendBackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var oversight = session.bean(ReturnOversight.class);
        var command = new SendBackReturn(options.key(), options.standing(session), options.reason());
        return new FilingAnswer(session).print(oversight.sendBack(session.writer(), command), "reporting.sent-back");
    }
}
