package org.mingcha.cli.correction;

import java.util.concurrent.Callable;
import org.mingcha.claims.Corrections;
import org.mingcha.claims.Edition;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.web.api.correction.CorrectionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code correction show}: one correction with all its editions. */
@Command(name = "show", description = "${bundle:cli.correction.show.description}")
final class CorrectionShowCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CorrectionName name = new CorrectionName();

    CorrectionShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int year = name.year();
        session.seal();
        return session.bean(Corrections.class)
                .find(year, name.slug())
                .map(this::show)
                .orElseGet(() -> RefusalAnswer.unknown(session, "cli.correction.unknown"));
    }

    private int show(PublishedCorrection correction) {
        if (session.isJson()) {
            session.json(CorrectionJson.of(correction));
            return 0;
        }
        session.line("cli.correction.claim", correction.claim());
        correction.editions().forEach(this::line);
        return 0;
    }

    private void line(Edition edition) {
        var change = edition.change();
        var what = change == null ? "correction.first" : "correction.change." + change.code();
        session.line(
                "cli.correction.edition",
                Integer.toString(edition.number()),
                String.valueOf(edition.index()),
                session.messages().get(what),
                session.messages().get("correction.verdict." + edition.verdict().code()),
                edition.headline(),
                edition.note());
    }
}
