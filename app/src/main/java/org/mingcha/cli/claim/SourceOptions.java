package org.mingcha.cli.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.Source;
import org.mingcha.claims.SourceKind;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.StorageResult;
import picocli.CommandLine.Option;

/** What a verification rests on; the options of one source follow each other, beginning with {@code --source}. */
final class SourceOptions {
    @Option(
            names = "--source",
            required = true,
            paramLabel = "TITLE",
            description = "${bundle:cli.claim.verify.source}")
    private String title = "";

    @Option(names = "--issuer", required = true, paramLabel = "BODY", description = "${bundle:cli.claim.verify.issuer}")
    private String issuer = "";

    @Option(names = "--dated", required = true, paramLabel = "DAY", description = "${bundle:cli.claim.verify.dated}")
    private @Nullable LocalDate dated;

    @Option(names = "--kind", paramLabel = "KIND", description = "${bundle:cli.claim.verify.kind}")
    private String kind = "document";

    @Option(names = "--reference", paramLabel = "NO", description = "${bundle:cli.claim.verify.reference}")
    private String reference = "";

    @Option(names = "--link", paramLabel = "URL", description = "${bundle:cli.claim.verify.link}")
    private String link = "";

    @Option(names = "--file", paramLabel = "FILE", description = "${bundle:cli.claim.verify.file}")
    private @Nullable Path file;

    Source source(Session session) {
        var what = ChoiceOption.of("--kind", kind, SourceKind::of);
        return new Source(what, title, issuer, dated, reference, file == null ? null : stored(session, file), link);
    }

    private static EvidenceFile stored(Session session, Path path) {
        try (var content = Files.newInputStream(session.input(path))) {
            var name = path.toAbsolutePath().getFileName().toString();
            return switch (session.bean(Ledger.class).store(new EvidenceUpload(name, content))) {
                case StorageResult.Stored(var kept) -> kept;
                case StorageResult.Refused(var fault) ->
                    throw new Unavailable(
                            "cli.file.refused",
                            path.toString(),
                            LedgerMessages.of(fault, session.messages().locale()));
            };
        } catch (IOException e) {
            throw new Unavailable("cli.file.unreadable", path.toString());
        }
    }
}
