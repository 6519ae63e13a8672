package org.mingcha.cli.log;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.tlog.Audit;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.LogAudit;
import org.mingcha.tlog.LogSource;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code log audit}: a whole published log, ours or another's. Needs no database. */
@Command(name = "audit", description = "${bundle:cli.log.audit.description}")
final class LogAuditCommand implements Callable<Integer> {
    private record Line(String check, boolean ok, String detail) {}

    private record Answer(boolean ok, List<Line> checks) {}

    private final Session session;

    @Parameters(paramLabel = "DIR|URL", description = "${bundle:cli.log.audit.source}")
    private String source = "";

    @Option(names = "--vkey", paramLabel = "KEY", required = true, description = "${bundle:cli.log.audit.vkey}")
    private String vkey = "";

    LogAuditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var audit = LogAudit.audit(source(), Policy.of(verifier()));
        var locale = session.messages().locale();
        boolean isPassed = audit instanceof Audit.Passed;
        if (session.isJson()) {
            var lines = audit.lines().stream()
                    .map(line ->
                            new Line(line.check().name().toLowerCase(Locale.ROOT), line.holds(), line.sentence(locale)))
                    .toList();
            session.json(new Answer(isPassed, lines));
        } else {
            audit.lines().forEach(line -> session.out().println(line.sentence(locale)));
        }
        return isPassed ? 0 : 1;
    }

    private NoteVerifier verifier() {
        return switch (NoteVerifier.parse(vkey.strip())) {
            case Checked.Valid<NoteVerifier>(var verifier) -> verifier;
            case Checked.Refused<NoteVerifier>(var flaw, var detail) ->
                throw new Unavailable(
                        "cli.log.audit.badkey", flaw.sentence(session.messages().locale(), detail));
        };
    }

    private LogSource source() {
        if (source.startsWith("http://") || source.startsWith("https://")) {
            return LogSource.http(URI.create(source.endsWith("/") ? source : source + "/"));
        }
        var directory = Path.of(source);
        if (!Files.isDirectory(directory)) {
            throw new Unavailable("cli.file.unreadable", source);
        }
        return LogSource.directory(directory);
    }
}
