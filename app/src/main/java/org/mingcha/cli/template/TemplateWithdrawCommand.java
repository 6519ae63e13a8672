package org.mingcha.cli.template;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template withdraw}: the unit's reports go by none again. */
@Command(name = "withdraw", description = "${bundle:cli.template.withdraw.description}")
final class TemplateWithdrawCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "CODE", description = "${bundle:cli.unit.code}")
    private String code = "";

    @Parameters(index = "1", paramLabel = "INDEX", description = "${bundle:cli.template.index}")
    private long index;

    TemplateWithdrawCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var office = new TemplateOffice(session);
        session.writer();
        session.seal();
        return office.answer(office.templates().withdraw(office.act(code), index), "cli.template.withdrawn");
    }
}
