package org.mingcha.cli.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.TemplateReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template publish}: from now on the unit's reports go by it. */
@Command(name = "publish", description = "${bundle:cli.template.publish.description}")
final class TemplatePublishCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.template.file-option}")
    private Path file = Path.of("");

    TemplatePublishCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        var office = new TemplateOffice(session);
        var yaml = office.read(file);
        var unit = TemplateOffice.unitOf(yaml);
        session.writer();
        session.seal();
        if (unit.isEmpty() && office.templates().read(unit, yaml) instanceof TemplateReading.Refused refused) {
            return office.refused(refused);
        }
        return office.answer(office.templates().publish(office.act(unit), yaml), "cli.template.published");
    }
}
