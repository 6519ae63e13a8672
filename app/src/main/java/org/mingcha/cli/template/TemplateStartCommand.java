package org.mingcha.cli.template;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template start}: a file to begin with, that says what the checklist's own narrative says. */
@Command(name = "start", description = "${bundle:cli.template.start.description}")
final class TemplateStartCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "CODE", description = "${bundle:cli.unit.code}")
    private String code = "";

    @Parameters(index = "1", paramLabel = "CHECKLIST", description = "${bundle:cli.template.checklist}")
    private String checklist = "";

    TemplateStartCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var office = new TemplateOffice(session);
        office.seen(code);
        office.print(office.templates()
                .beginning(code, checklist)
                .orElseThrow(() -> new Unavailable("cli.template.checklist-unknown", checklist)));
        return 0;
    }
}
