package org.mingcha.correction.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.ActOnClaim;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.ClaimView.Act;
import org.mingcha.correction.Handling;
import org.mingcha.correction.ReceiveClaim;
import org.mingcha.correction.Why;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.FreeText;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Submission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One act at a time, in one transaction with the ledger's entry, the seal's queue and whatever listens. */
@Component
class ClaimWriting {
    private static final int LONGEST_CLAIM = 300;

    private final ClaimTable table;
    private final ClaimSearch search;
    private final ClaimEntries entries;
    private final Steps steps;
    private final ClaimViews views;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ClaimWriting(
            ClaimTable table,
            ClaimSearch search,
            ClaimEntries entries,
            Steps steps,
            ClaimViews views,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.table = table;
        this.search = search;
        this.entries = entries;
        this.steps = steps;
        this.views = views;
        this.events = events;
        this.transaction = transaction;
    }

    Handling receive(Actor actor, ReceiveClaim command) {
        var checks = new TextCheck();
        var tidy = tidy(command);
        checks.required("claim", tidy.claim(), LONGEST_CLAIM);
        if (tidy.receivedOn() == null) {
            checks.refuse("received", Why.DAY_MISSING);
        }
        return checks.hindrance(tidy.confirmed()).orElseGet(() -> inTransaction(() -> enter(actor, tidy)));
    }

    private static ReceiveClaim tidy(ReceiveClaim command) {
        return new ReceiveClaim(
                command.unit(),
                FreeText.tidy(command.claim()),
                command.came(),
                command.receivedOn(),
                command.receivedAt(),
                command.confirmed());
    }

    private Handling enter(Actor actor, ReceiveClaim command) {
        return switch (entries.enter(actor, command)) {
            case Submission.Accepted(var entry, var _) -> {
                table.open(entry.value(), command.unit());
                moved(actor, entry.value());
                yield new Handling.Done(new ClaimId(entry.value()));
            }
            case Submission.Repeated(var entry) -> new Handling.Repeated(new ClaimId(entry.value()));
            case Submission.Unconfirmed(var notices) -> new Handling.Unconfirmed(LedgerRefused.refusals(notices));
            case Submission.Refused(var faults) -> refused(faults);
        };
    }

    private static Handling refused(List<Fault> faults) {
        return faults.getFirst().reason() == Reason.NOT_FOUND
                ? Handling.refused("unit", Why.NOT_FOUND)
                : new Handling.Refused(LedgerRefused.refusals(faults));
    }

    Handling act(Actor actor, ActOnClaim command) {
        return inTransaction(() -> {
            var told = search.find(actor, command.claim().value()).orElse(null);
            if (told == null || told.withdrawn()) {
                return Handling.refused("", Why.NOT_FOUND);
            }
            table.lock(told.unit());
            table.open(told.claim(), told.unit());
            var line = table.hold(told.claim()).orElseThrow();
            var act = steps.kind(command.step());
            var role = steps.role(actor, act, line).orElse(null);
            if (role == null) {
                return Handling.refused("", Why.NOT_FOUND);
            }
            if (command.seen() != line.version()) {
                return new Handling.Overtaken(command.claim());
            }
            return hindrance(actor, act, line)
                    .or(() -> steps.take(new Steps.Taking(actor, role.code(), line, told, command)))
                    .orElseGet(() -> {
                        moved(actor, told.claim());
                        return new Handling.Done(command.claim());
                    });
        });
    }

    private Optional<Handling> hindrance(Actor actor, Act act, ClaimLine line) {
        if (!Acting.isPossible(act, line, steps.isPublished(line))) {
            return Optional.of(Handling.refused("", Why.NOT_NOW));
        }
        return Acting.isSameEyes(actor, act, line)
                ? Optional.of(Handling.refused("", Why.SAME_EYES))
                : Optional.empty();
    }

    private void moved(Actor actor, long claim) {
        events.publishEvent(views.moved(search.find(actor, claim).orElseThrow()));
    }

    private Handling inTransaction(Supplier<Handling> act) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> act.get()));
        } catch (LedgerRefused refused) {
            return new Handling.Refused(refused.refusals());
        }
    }
}
