package org.mingcha.cli.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.Change;
import org.mingcha.claims.ClaimCommand;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.ClaimView;
import org.mingcha.claims.Claims;
import org.mingcha.claims.Verdict;
import org.mingcha.cli.casework.CaseAnswer;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code claim verify}: writes down the verification; what is not given stays as it is. */
@Command(name = "verify", description = "${bundle:cli.claim.verify.description}")
final class ClaimVerifyCommand implements Callable<Integer> {
    private static final ClaimConsole CONSOLE = new ClaimConsole();

    private final Session session;

    @Parameters(paramLabel = "INDEX", description = "${bundle:cli.claim.index}")
    private long index;

    @Option(names = "--verdict", paramLabel = "V", description = "${bundle:cli.claim.verify.verdict}")
    private @Nullable String verdict;

    @Option(names = "--headline", paramLabel = "T", description = "${bundle:cli.claim.verify.headline}")
    private @Nullable String headline;

    @Option(names = "--fact", paramLabel = "T", description = "${bundle:cli.claim.verify.fact}")
    private List<String> facts = List.of();

    @Option(names = "--method", paramLabel = "T", description = "${bundle:cli.claim.verify.method}")
    private @Nullable String method;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<SourceOptions> sources = new ArrayList<>();

    @Option(names = "--change", paramLabel = "WHAT", description = "${bundle:cli.claim.verify.change}")
    private @Nullable String change;

    @Option(names = "--note", paramLabel = "T", description = "${bundle:cli.claim.verify.note}")
    private @Nullable String note;

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    ClaimVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ChoiceOption.optional("--verdict", verdict, Verdict::of);
        ChoiceOption.optional("--change", change, Change::of);
        session.seal();
        var claims = session.bean(Claims.class);
        return claims.at(session.writer(), index)
                .map(view -> new CaseAnswer(session, CONSOLE)
                        .of(
                                claims.act(session.writer(), request(view)),
                                view.row().id().value()))
                .orElseGet(() -> CONSOLE.unknown(session));
    }

    private CaseRequest<ClaimCommand> request(ClaimView view) {
        var save = new ClaimCommand.Save(draft(view.draft()));
        return new CaseRequest<>(view.row().id().value(), view.version(), save, confirmed);
    }

    private ClaimDraft draft(ClaimDraft before) {
        return new ClaimDraft(
                verdict == null ? before.verdict() : Verdict.of(verdict).orElseThrow(),
                Objects.requireNonNullElse(headline, before.headline()),
                facts.isEmpty() ? before.facts() : facts,
                Objects.requireNonNullElse(method, before.method()),
                sources.isEmpty()
                        ? before.sources()
                        : sources.stream().map(each -> each.source(session)).toList(),
                change == null ? before.change() : Change.of(change).orElseThrow(),
                Objects.requireNonNullElse(note, before.note()));
    }
}
