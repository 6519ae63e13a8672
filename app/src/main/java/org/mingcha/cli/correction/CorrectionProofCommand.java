package org.mingcha.cli.correction;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.Corrections;
import org.mingcha.cli.support.OutOption;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code correction proof}: what anybody needs to check an edition without us. */
@Command(name = "proof", description = "${bundle:cli.correction.proof.description}")
final class CorrectionProofCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CorrectionName name = new CorrectionName();

    @Option(names = "--edition", paramLabel = "N", description = "${bundle:cli.correction.proof.edition}")
    private @Nullable Integer edition;

    @Mixin
    private final OutOption out = new OutOption();

    CorrectionProofCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int year = name.year();
        session.seal();
        var corrections = session.bean(Corrections.class);
        return corrections
                .find(year, name.slug())
                .map(found -> edition == null ? found.editions().size() : edition)
                .flatMap(number -> corrections.proof(year, name.slug(), number))
                .map(proof -> out.write(session, proof.document()))
                .orElseGet(() -> RefusalAnswer.unknown(session, "cli.correction.unknown"));
    }
}
