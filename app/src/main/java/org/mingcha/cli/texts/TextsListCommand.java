package org.mingcha.cli.texts;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.PublishedTexts;
import org.mingcha.transparency.PublishedDocument;
import picocli.CommandLine.Command;

/** {@code texts list}: every version with its place in the log and its digest; the last one holds. */
@Command(name = "list", description = "${bundle:cli.texts.list.description}")
final class TextsListCommand implements Callable<Integer> {
    private final Session session;

    TextsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.actor();
        session.seal();
        var rows =
                session.bean(PublishedTexts.class).all().stream().map(this::row).toList();
        if (session.isJson()) {
            session.json(Map.of("texts", rows));
        }
        rows.forEach(
                row -> session.line("cli.texts.line", row.texts, row.sealedOn, Long.toString(row.index), row.sha256));
        return 0;
    }

    private Row row(PublishedDocument document) {
        var zone = session.bean(MingchaClock.class).zone();
        var day = document.recordedAt().atZone(zone).toLocalDate();
        return new Row(
                document.reference(),
                document.index(),
                day.toString(),
                document.sha256().hex());
    }

    /** As {@code --json} says it. */
    record Row(String texts, long index, String sealedOn, String sha256) {}
}
