package org.mingcha.correction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.correction.ActOnClaim;
import org.mingcha.correction.ClaimView.Act;
import org.mingcha.correction.Draft;
import org.mingcha.correction.Handling;
import org.mingcha.correction.Help;
import org.mingcha.correction.LevelTable;
import org.mingcha.correction.Step;
import org.mingcha.correction.Why;
import org.mingcha.correction.escalation.Reply;
import org.mingcha.ledger.FreeText;
import org.mingcha.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What each step does to a claim whose row is held. Empty where it is done, else what stands in the way. */
@Component("claimSteps")
class Steps {
    private static final int LONGEST_REASON = 300;

    private final ClaimTable table;
    private final DraftCheck check;
    private final Levels levels;
    private final Publication publication;
    private final CorrectionTable corrections;
    private final Joining joining;
    private final Escalating escalating;
    private final Organisation organisation;

    Steps(
            ClaimTable table,
            DraftCheck check,
            Levels levels,
            Publication publication,
            CorrectionTable corrections,
            Joining joining,
            Escalating escalating,
            Organisation organisation) {
        this.table = table;
        this.check = check;
        this.levels = levels;
        this.publication = publication;
        this.corrections = corrections;
        this.joining = joining;
        this.escalating = escalating;
        this.organisation = organisation;
    }

    /** Who takes which step with which claim. */
    record Taking(Actor actor, String role, ClaimLine line, ClaimTold told, ActOnClaim command) {}

    Act kind(Step step) {
        return switch (step) {
            case Step.Assess _ -> Act.ASSESS;
            case Step.Save _ -> Act.SAVE;
            case Step.Submit _ -> Act.SUBMIT;
            case Step.GiveBack _ -> Act.GIVE_BACK;
            case Step.Approve _ -> Act.APPROVE;
            case Step.Publish _ -> Act.PUBLISH;
            case Step.Join _ -> Act.JOIN;
            case Step.Separate _ -> Act.SEPARATE;
            case Step.Escalate _ -> Act.ESCALATE;
            case Step.Acknowledge _ -> Act.ACKNOWLEDGE;
        };
    }

    boolean isPublished(ClaimLine line) {
        return corrections.ofClaim(line.claim()).isPresent();
    }

    /** An acknowledgement is the superior's; all else is done where the claim is held. */
    Optional<Role> role(Actor actor, Act act, ClaimLine line) {
        return act == Act.ACKNOWLEDGE
                ? escalating.waiting(line.claim()).flatMap(sent -> escalating.acknowledging(actor, sent))
                : organisation.find(line.holder()).flatMap(unit -> Acting.role(actor, act, unit.path()));
    }

    Optional<Handling> take(Taking taking) {
        return switch (taking.command.step()) {
            case Step.Assess(var basis) -> assess(taking, basis);
            case Step.Save(var draft) -> save(taking, DraftCheck.tidy(draft));
            case Step.Submit _ -> submit(taking);
            case Step.GiveBack(var reason) -> giveBack(taking, FreeText.tidy(reason));
            case Step.Approve _ -> approve(taking);
            case Step.Publish(var slug) -> publish(taking, slug);
            case Step.Join(var to) -> joining.join(taking.actor, taking.line, taking.told, to.value());
            case Step.Separate _ -> joining.separate(taking.line);
            case Step.Escalate(var help) -> escalate(taking, help);
            case Step.Acknowledge(var reply) -> acknowledge(taking, reply);
        };
    }

    private Optional<Handling> moved(ClaimLine after) {
        table.move(after);
        return Optional.empty();
    }

    private Optional<Handling> assess(Taking taking, LevelTable.Basis basis) {
        levels.seal();
        var by = levels.current();
        var level = by.level(basis);
        var upBy = escalating.dayFor(taking.told, level);
        table.goesUpBy(taking.line.claim(), upBy.orElse(null));
        return moved(taking.line.assessedAs(new ClaimLine.Assessed(basis, level, by.version())));
    }

    private Optional<Handling> save(Taking taking, Draft draft) {
        var line = taking.line;
        return check.hindrance(line.holder(), draft, taking.command.confirmed()).or(() -> {
            if (draft.equals(line.draft())) {
                return Optional.of(Handling.refused("", Why.NOTHING_CHANGED));
            }
            return moved(line.written(draft, with(line.writers(), taking.actor.account())));
        });
    }

    private static List<Long> with(List<Long> writers, long account) {
        var all = new ArrayList<>(writers);
        if (!all.contains(account)) {
            all.add(account);
        }
        return all;
    }

    private Optional<Handling> submit(Taking taking) {
        return check.gaps(taking.line, taking.told.sentence(), isPublished(taking.line))
                .or(() -> moved(taking.line.submitted()));
    }

    private Optional<Handling> giveBack(Taking taking, String reason) {
        var checks = new TextCheck();
        checks.required("reason", reason, LONGEST_REASON);
        return checks.hindrance(taking.command.confirmed()).or(() -> moved(taking.line.givenBack(reason)));
    }

    private Optional<Handling> approve(Taking taking) {
        var digest = publication.next(taking.line, taking.told).digest();
        return moved(taking.line.approved(new ClaimLine.Approval(taking.actor.account(), digest)));
    }

    private Optional<Handling> publish(Taking taking, String slug) {
        var wanted = new Publication.Wanted(taking.actor, taking.role, taking.line, taking.told, slug);
        return publication.publish(wanted).or(() -> moved(taking.line.published()));
    }

    private Optional<Handling> escalate(Taking taking, Help help) {
        var sending = new Escalating.Sending(taking.actor, taking.role, taking.line, taking.told, help);
        return escalating.send(sending).or(() -> moved(taking.line.touched()));
    }

    private Optional<Handling> acknowledge(Taking taking, Reply reply) {
        var line = taking.line;
        var sent = escalating.waiting(line.claim()).orElseThrow();
        return escalating
                .acknowledge(taking.actor, taking.role, sent, reply)
                .or(() -> moved(reply == Reply.TAKEN_OVER ? line.heldBy(sent.superior()) : line.touched()));
    }
}
