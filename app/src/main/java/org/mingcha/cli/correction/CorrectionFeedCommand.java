package org.mingcha.cli.correction;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.OutOption;
import org.mingcha.cli.support.Session;
import org.mingcha.web.correction.SiteArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code correction feed}: the newest corrections as RSS, Atom or JSON Feed, as the server gives them. */
@Command(name = "feed", description = "${bundle:cli.correction.feed.description}")
final class CorrectionFeedCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("rss", "atom", "json");

    private final Session session;

    @Parameters(paramLabel = "FORMAT", description = "${bundle:cli.correction.feed.format}")
    private String format = "";

    @Mixin
    private final OutOption out = new OutOption();

    CorrectionFeedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var wanted = ChoiceOption.of("FORMAT", format, text -> Optional.of(text).filter(FORMATS::contains));
        session.seal();
        var feed =
                session.bean(SiteArchive.class).feed(wanted, session.messages().locale());
        return out.write(session, feed);
    }
}
