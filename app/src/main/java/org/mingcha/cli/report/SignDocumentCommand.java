package org.mingcha.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.OutputFile;
import org.mingcha.cli.support.Passphrase;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.document.signature.DocumentSignatures;
import org.mingcha.document.signature.DocumentSigner;
import org.mingcha.document.signature.SignatureRefused;
import org.mingcha.document.signature.SignerKeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sign-document}: a PDF or OFD that this system made, signed with a body's certificate. Without application or network. */
@Command(name = "sign-document", description = "${bundle:cli.sign.description}")
public final class SignDocumentCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.sign.file}")
    private Path file = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "FILE.p12", description = "${bundle:cli.sign.key}")
    private Path key = Path.of("");

    @Option(names = "--password-file", paramLabel = "FILE", description = "${bundle:cli.sign.password-file}")
    private @Nullable Path passwordFile;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "${bundle:cli.sign.out}")
    private Path out = Path.of("");

    SignDocumentCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        byte[] document = read(session.input(file));
        byte[] keyFile = read(session.input(key));
        char[] password = new Passphrase(session, passwordFile, "cli.sign.password.").get();
        try {
            DocumentSigner signer = SignerKeyFile.open(keyFile, password);
            byte[] signed =
                    DocumentSignatures.sign(document, signer, Instant.now().truncatedTo(ChronoUnit.SECONDS));
            session.note("cli.sign.signer", signer.certificate().getSubjectX500Principal());
            session.written(OutputFile.write(out, signed));
            return 0;
        } catch (SignatureRefused e) {
            session.note("cli.sign.refused." + e.reason().code(), key.toString(), file.toString());
            return 1;
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unavailable("cli.file.unreadable", file.toString());
        }
    }
}
