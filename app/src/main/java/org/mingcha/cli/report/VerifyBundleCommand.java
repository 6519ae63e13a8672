package org.mingcha.cli.report;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.BundleCheck;
import org.mingcha.cli.support.OwnRendering;
import org.mingcha.cli.support.Session;
import org.mingcha.cli.support.VerifierFile;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.verify.PageRequest;
import org.mingcha.evidence.verify.SignatureCommand;
import org.mingcha.evidence.verify.SignatureRequest;
import org.mingcha.evidence.verify.VerifyRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: an evidence bundle, offline; the signatures of a document; or the page that verifies in a browser. */
@Command(name = "verify", description = "${bundle:cli.inspection.verify.description}")
public final class VerifyBundleCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "${bundle:cli.inspection.verify.file}")
    private @Nullable Path file;

    @Option(names = "--vkey", paramLabel = "KEY", description = "${bundle:cli.inspection.verify.vkey}")
    private @Nullable String vkey;

    @Option(names = "--policy", paramLabel = "FILE", description = "${bundle:cli.inspection.verify.policy}")
    private @Nullable Path policy;

    @Option(names = "--render", description = "${bundle:cli.inspection.verify.render}")
    private boolean render;

    @Option(names = "--document", paramLabel = "FILE.docx", description = "${bundle:cli.inspection.verify.document}")
    private @Nullable Path document;

    @Option(names = "--signatures", paramLabel = "FILE", description = "${bundle:cli.inspection.verify.signatures}")
    private @Nullable Path signed;

    @Option(names = "--roots", paramLabel = "FILE", description = "${bundle:cli.inspection.verify.roots}")
    private @Nullable Path roots;

    @Option(names = "--page", paramLabel = "FILE|TEXT", description = "${bundle:cli.inspection.verify.page}")
    private @Nullable String page;

    @Option(names = "--text", paramLabel = "FILE", description = "${bundle:cli.inspection.verify.text}")
    private @Nullable Path text;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = VerifierFile.NAME,
            description = "${bundle:cli.inspection.verify.html}")
    private @Nullable Path html;

    VerifyBundleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        boolean isAlone = html == null && document == null;
        if (page != null && file == null && signed == null && isAlone) {
            return verify(page);
        }
        if (signed != null && page == null && isAlone) {
            return signatures(signed);
        }
        if (file != null && html == null && signed == null && page == null) {
            return verify(file);
        }
        if (html == null || file != null || signed != null || page != null) {
            throw new Unavailable("cli.inspection.verify.either");
        }
        session.written(VerifierFile.write(html));
        return 0;
    }

    private int verify(String printed) {
        return BundleCheck.run(
                session,
                new PageRequest(printed, text == null ? null : session.input(text), vkey, policy, session.isJson()));
    }

    private int verify(Path bundle) {
        return BundleCheck.run(
                session,
                new VerifyRequest(
                        session.input(bundle),
                        vkey,
                        policy,
                        session.isJson(),
                        render ? new OwnRendering() : null,
                        input(document)));
    }

    private int signatures(Path document) {
        return new SignatureCommand(session.messages().locale(), session.out(), session.err())
                .run(new SignatureRequest(
                        session.input(document), input(roots), input(file), vkey, policy, session.isJson()));
    }

    private @Nullable Path input(@Nullable Path named) {
        return named == null ? null : session.input(named);
    }
}
