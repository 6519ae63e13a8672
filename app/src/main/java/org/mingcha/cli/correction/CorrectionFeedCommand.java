package org.mingcha.cli.correction;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Code;
import org.mingcha.cli.support.OutputFile;
import org.mingcha.cli.support.Session;
import org.mingcha.web.correction.SiteArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code correction feed}: the newest corrections as RSS, Atom or JSON Feed, as the server gives them. */
@Command(name = "feed", description = "${bundle:cli.correction.feed.description}")
final class CorrectionFeedCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("rss", "atom", "json");

    private final Session session;

    @Parameters(paramLabel = "FORMAT", description = "${bundle:cli.correction.feed.format}")
    private String format = "";

    @Option(names = "--out", paramLabel = "FILE", description = "${bundle:cli.draw.export.out}")
    private @Nullable Path out;

    CorrectionFeedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var wanted = Code.of("FORMAT", format, text -> Optional.of(text).filter(FORMATS::contains));
        session.seal();
        var feed =
                session.bean(SiteArchive.class).feed(wanted, session.messages().locale());
        if (out == null) {
            session.out().println(new String(feed, StandardCharsets.UTF_8));
        } else {
            session.note("cli.file.written", OutputFile.write(out, feed).toString());
        }
        return 0;
    }
}
