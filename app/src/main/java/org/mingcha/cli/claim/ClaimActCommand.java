package org.mingcha.cli.claim;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Code;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.ActOnClaim;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.ClaimView.Act;
import org.mingcha.correction.Claims;
import org.mingcha.correction.Consequence;
import org.mingcha.correction.Help;
import org.mingcha.correction.Knowledge;
import org.mingcha.correction.LevelTable;
import org.mingcha.correction.Step;
import org.mingcha.correction.escalation.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code claim act}: the next step. The console is one person too: what it wrote it doesn't approve. */
@Command(name = "act", description = "${bundle:cli.claim.act.description}")
final class ClaimActCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "INDEX", description = "${bundle:cli.claim.index}")
    private long index;

    @Parameters(index = "1", paramLabel = "STEP", description = "${bundle:cli.claim.act.step}")
    private String step = "";

    @Option(names = "--consequence", paramLabel = "C", description = "${bundle:cli.claim.act.consequence}")
    private String consequence = "";

    @Option(names = "--knowledge", paramLabel = "K", description = "${bundle:cli.claim.act.knowledge}")
    private String knowledge = "";

    @Option(names = "--reason", paramLabel = "T", description = "${bundle:cli.claim.act.reason}")
    private String reason = "";

    @Option(names = "--slug", paramLabel = "S", description = "${bundle:cli.claim.act.slug}")
    private String slug = "";

    @Option(names = "--to", paramLabel = "INDEX", description = "${bundle:cli.claim.act.to}")
    private @Nullable Long to;

    @Option(names = "--for", paramLabel = "HELP", description = "${bundle:cli.claim.act.for}")
    private String help = "";

    @Option(names = "--reply", paramLabel = "R", description = "${bundle:cli.claim.act.reply}")
    private String reply = "";

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    ClaimActCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var act = Code.of("STEP", step, text -> text.equals("save") ? Optional.empty() : Optional.of(text));
        var next = step(Code.of("STEP", act, Act.class));
        session.seal();
        var claims = session.bean(Claims.class);
        var answer = new ClaimAnswer(session);
        return claims.at(session.writer(), index)
                .map(view -> new ActOnClaim(view.row().id(), view.version(), next.get(), confirmed))
                .map(command -> answer.print(claims.act(session.writer(), command)))
                .orElseGet(answer::notFound);
    }

    /** What was typed is looked at now; another claim only once there is a database to look in. */
    private java.util.function.Supplier<Step> step(Act act) {
        var step = switch (act) {
            case ASSESS ->
                new Step.Assess(new LevelTable.Basis(
                        Code.of("--consequence", consequence, Consequence::of),
                        Code.of("--knowledge", knowledge, Knowledge::of)));
            case SUBMIT, SAVE -> new Step.Submit();
            case GIVE_BACK -> new Step.GiveBack(reason);
            case APPROVE -> new Step.Approve();
            case PUBLISH -> new Step.Publish(slug);
            case JOIN -> new Step.Join(new ClaimId(0));
            case SEPARATE -> new Step.Separate();
            case ESCALATE -> new Step.Escalate(Code.of("--for", help, Help::of));
            case ACKNOWLEDGE -> new Step.Acknowledge(Code.of("--reply", reply, Reply::of));
        };
        return () -> step instanceof Step.Join ? new Step.Join(other()) : step;
    }

    private ClaimId other() {
        return session.bean(Claims.class)
                .at(session.writer(), to == null ? -1 : to)
                .map(view -> view.row().id())
                .orElse(new ClaimId(0));
    }
}
