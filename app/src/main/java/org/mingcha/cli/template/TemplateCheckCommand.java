package org.mingcha.cli.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.TemplateReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template check}: whether a file could be published; nothing is. */
@Command(name = "check", description = "${bundle:cli.template.check.description}")
final class TemplateCheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.template.file-option}")
    private Path file = Path.of("");

    TemplateCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        var office = new TemplateOffice(session);
        var yaml = office.read(file);
        session.actor();
        session.seal();
        return switch (office.templates().read(TemplateOffice.unitOf(yaml), yaml)) {
            case TemplateReading.Read(var template) -> {
                session.line("cli.template.fits", template.reference());
                if (session.isJson()) {
                    session.json(Map.of("template", template.reference(), "unit", template.unit()));
                }
                yield 0;
            }
            case TemplateReading.Refused refused -> office.refused(refused);
            case TemplateReading.Broken broken -> office.broken(broken);
        };
    }
}
