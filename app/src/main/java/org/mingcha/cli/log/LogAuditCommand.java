package org.mingcha.cli.log;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.audit.LedgerAudit;
import org.mingcha.evidence.bundle.ZipReader;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.LogSource;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code log audit}: a whole published log, our own or another body's, and a bundle's place in it. Needs no database. */
@Command(name = "audit", description = "${bundle:cli.log.audit.description}")
final class LogAuditCommand implements Callable<Integer> {
    private record Line(String check, boolean ok, String detail) {}

    private record Answer(boolean ok, List<Line> checks) {}

    private final Session session;

    @Parameters(paramLabel = "DIR|URL", description = "${bundle:cli.log.audit.source}")
    private String source = "";

    @Option(names = "--vkey", paramLabel = "KEY", required = true, description = "${bundle:cli.log.audit.vkey}")
    private String vkey = "";

    @Option(names = "--bundle", paramLabel = "FILE", description = "${bundle:cli.log.audit.bundle}")
    private @Nullable Path bundle;

    LogAuditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var audited = LedgerAudit.audit(source(), Policy.of(verifier()), bundle());
        var locale = session.messages().locale();
        if (session.isJson()) {
            session.json(new Answer(audited.holds(), lines(audited, locale)));
        } else {
            audited.log().lines().forEach(line -> session.out().println(line.sentence(locale)));
            audited.ledger().forEach(line -> line.sentences(locale).forEach(session.out()::println));
        }
        return audited.holds() ? 0 : 1;
    }

    private static List<Line> lines(LedgerAudit.Audited audited, Locale locale) {
        var tree = audited.log().lines().stream()
                .map(line ->
                        new Line(line.check().name().toLowerCase(Locale.ROOT), line.holds(), line.sentence(locale)));
        var ledger = audited.ledger().stream()
                .map(line -> new Line(line.check().code(), line.holds(), String.join("; ", line.sentences(locale))));
        return Stream.concat(tree, ledger).toList();
    }

    private byte @Nullable [] bundle() {
        if (bundle == null) {
            return null;
        }
        try {
            var bytes = Files.readAllBytes(session.input(bundle));
            if (ZipReader.read(bytes).isEmpty()) {
                throw new Unavailable("cli.log.audit.nozip", bundle.toString());
            }
            return bytes;
        } catch (IOException e) {
            throw new Unavailable("cli.file.unreadable", bundle.toString());
        }
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
