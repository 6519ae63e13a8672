package org.mingcha.cli.returns;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.WithdrawReturn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code return withdraw}: a filed return counts no longer; it stays readable with the reason. */
@Command(name = "withdraw", description = "${bundle:cli.reporting.withdraw.description}")
final class ReturnWithdrawCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ReasonOptions options = new ReasonOptions();

    ReturnWithdrawCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var command = new WithdrawReturn(options.key(), options.reason());
        return new FilingAnswer(session)
                .print(session.bean(ReturnReporting.class).withdraw(session.writer(), command), "reporting.withdrawn");
    }
}
