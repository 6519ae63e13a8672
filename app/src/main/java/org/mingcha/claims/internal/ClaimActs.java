package org.mingcha.claims.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingcha.casework.CommandContext;
import org.mingcha.claims.ClaimCommand;
import org.mingcha.claims.ClaimCommand.Acknowledge;
import org.mingcha.claims.ClaimCommand.Approve;
import org.mingcha.claims.ClaimCommand.Assess;
import org.mingcha.claims.ClaimCommand.Escalate;
import org.mingcha.claims.ClaimCommand.GiveBack;
import org.mingcha.claims.ClaimCommand.Join;
import org.mingcha.claims.ClaimCommand.Publish;
import org.mingcha.claims.ClaimCommand.Save;
import org.mingcha.claims.ClaimCommand.Separate;
import org.mingcha.claims.ClaimCommand.Submit;
import org.mingcha.claims.LevelTable;
import org.mingcha.claims.escalation.Reply;
import org.springframework.stereotype.Component;

/** What each command does to a claim whose row is held. */
@Component
class ClaimActs {
    private final ClaimTable table;
    private final Levels levels;
    private final Publication publication;
    private final ClaimJoin joining;
    private final ClaimEscalation escalating;

    ClaimActs(ClaimTable table, Levels levels, Publication publication, ClaimJoin joining, ClaimEscalation escalating) {
        this.table = table;
        this.levels = levels;
        this.publication = publication;
        this.joining = joining;
        this.escalating = escalating;
    }

    void apply(ClaimFile file, ClaimCommand command, CommandContext context) {
        var line = file.line();
        switch (command) {
            case Assess(var consequence, var knowledge) -> assess(file, new LevelTable.Basis(consequence, knowledge));
            case Save(var draft) ->
                table.move(
                        line.written(draft, with(line.writers(), context.actor().account())));
            case Submit _ -> table.move(line.submitted());
            case GiveBack(var reason) -> table.move(line.givenBack(reason));
            case Approve _ -> {
                var digest = publication.next(file).digest();
                table.move(
                        line.approved(new ClaimRecord.Approval(context.actor().account(), digest)));
            }
            case Publish(var slug) -> {
                publication.publish(file, slug.orElse(""), context);
                table.move(line.published());
            }
            case Join(var to) -> joining.join(file, to, context.actor());
            case Separate _ -> joining.separate(file);
            case Escalate(var help) -> {
                escalating.send(file, help, context);
                table.move(line.touched());
            }
            case Acknowledge(var reply) -> acknowledge(file, reply, context);
        }
    }

    private void assess(ClaimFile file, LevelTable.Basis basis) {
        levels.seal();
        var by = levels.current();
        var level = by.level(basis);
        var upBy = escalating.dayFor(file.told(), level);
        table.goesUpBy(file.line().claim(), upBy.orElse(null));
        table.move(file.line().assessedAs(new ClaimRecord.Assessed(basis, level, by.version())));
    }

    private static List<Long> with(List<Long> writers, long account) {
        var all = new ArrayList<>(writers);
        if (!all.contains(account)) {
            all.add(account);
        }
        return all;
    }

    private void acknowledge(ClaimFile file, Reply reply, CommandContext context) {
        var sent = Objects.requireNonNull(file.waiting()).escalation();
        escalating.acknowledge(sent, reply, context);
        var line = file.line();
        table.move(reply == Reply.TAKEN_OVER ? line.heldBy(sent.superior()) : line.touched());
    }
}
