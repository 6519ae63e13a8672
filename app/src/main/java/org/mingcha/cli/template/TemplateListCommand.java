package org.mingcha.cli.template;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.PublishedTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template list}: what a unit has published, the newest first, and what became of it. */
@Command(name = "list", description = "${bundle:cli.template.list.description}")
final class TemplateListCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CODE", description = "${bundle:cli.unit.code}")
    private String code = "";

    TemplateListCommand(Session session) {
        this.session = session;
    }

    /** As {@code --json} says it. */
    record Row(String template, String checklist, long index, String sealedOn, String sha256, String state) {}

    @Override
    public Integer call() {
        var office = new TemplateOffice(session);
        office.seen(code);
        session.seal();
        var rows = office.templates().of(code).stream().map(this::row).toList();
        if (session.isJson()) {
            session.json(Map.of("templates", rows));
        }
        rows.forEach(row -> session.line(
                "cli.template.line." + row.state,
                row.template,
                row.checklist.isEmpty() ? "*" : row.checklist,
                row.sealedOn,
                Long.toString(row.index)));
        return 0;
    }

    private Row row(PublishedTemplate one) {
        var day =
                one.recordedAt().atZone(session.bean(MingchaClock.class).zone()).toLocalDate();
        return new Row(
                one.reference(),
                one.checklist(),
                one.index(),
                day.toString(),
                one.sha256().hex(),
                one.state().code());
    }
}
