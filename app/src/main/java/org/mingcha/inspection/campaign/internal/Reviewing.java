package org.mingcha.inspection.campaign.internal;

import java.time.LocalDate;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.campaign.AssessmentItem.Decision;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.ItemReturned;
import org.mingcha.inspection.campaign.Outcome;
import org.mingcha.inspection.campaign.Outcome.Reason;
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.inspection.campaign.Seen;
import org.mingcha.inspection.campaign.SeenItem;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an inspector decides, item by item and in the end. */
@Component
class Reviewing {
    private static final int LONGEST = 500;

    private final Acting acting;
    private final AssessmentTable assessments;
    private final ItemTable items;
    private final Acceptance acceptance;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;
    private final RulesInForce rules;

    Reviewing(
            Acting acting,
            AssessmentTable assessments,
            ItemTable items,
            Acceptance acceptance,
            TransparencyLog log,
            MingchaClock clock,
            ApplicationEventPublisher events,
            RulesInForce rules) {
        this.rules = rules;
        this.acting = acting;
        this.assessments = assessments;
        this.items = items;
        this.acceptance = acceptance;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    Outcome accept(Actor actor, SeenItem seen) {
        return onItem(actor, seen, (held, item) -> {
            if (item.review().decision() == Decision.ACCEPTED) {
                return new Outcome.Done();
            }
            if (item.version() != seen.version() || item.review().decision() == Decision.RETURNED) {
                return overtaken(item);
            }
            items.accepted(held.id(), item.position(), held.role());
            assessments.touch(held.id(), held.role());
            return new Outcome.Done();
        });
    }

    Outcome giveBack(Actor actor, SeenItem seen, ReturnReason reason, String words) {
        return onItem(actor, seen, (held, item) -> {
            if (isReturned(item, reason, words)) {
                return new Outcome.Done();
            }
            if (item.version() != seen.version() || item.review().decision() == Decision.RETURNED) {
                return overtaken(item);
            }
            if (words.isBlank()) {
                return Acting.refused(Reason.REASON_MISSING, item.item());
            }
            if (words.length() > LONGEST) {
                return Acting.refused(Reason.TOO_LONG, item.item());
            }
            return held.hindrance().orElseGet(() -> giveBack(held, item, reason, words));
        });
    }

    private Outcome giveBack(Acting.Held held, ItemLine item, ReturnReason reason, String words) {
        var today = clock.today();
        var record = log.append(new Filed(held).returned(item.item(), reason.code(), today));
        items.returned(held.id(), item.position(), new ItemTable.Return(reason, words, held.role()));
        assessments.returned(held.id(), record.value());
        assessments.touch(held.id(), held.role());
        events.publishEvent(new ItemReturned(held.id(), held.line().unit(), item.item(), due(today)));
        return new Outcome.Done();
    }

    private LocalDate due(LocalDate today) {
        return rules.workingDays().after(today, ItemReturned.WORKING_DAYS);
    }

    private static boolean isReturned(ItemLine item, ReturnReason reason, String words) {
        return item.review().decision() == Decision.RETURNED
                && item.review().reason() == reason
                && item.review().words().equals(words);
    }

    /** Two reviewers who both accept the last item come here one after the other: the second finds it done. */
    Outcome accept(Actor actor, Seen seen) {
        return acting.on(actor, seen.assessment(), Acting.By.REVIEWING, held -> {
            var line = held.line();
            var byState = held.byState(AssessmentTransition.ACCEPT);
            if (byState.isPresent()) {
                return line.state() == AssessmentState.RETURNED
                        ? new Outcome.Refused(Reason.ITEMS_RETURNED, inTheWay(held))
                        : byState.get();
            }
            if (line.waiting() > 0) {
                return new Outcome.Refused(Reason.NOT_REVIEWED, inTheWay(held));
            }
            return line.version() == seen.version() ? accept(actor, held) : held.overtaken();
        });
    }

    private Outcome accept(Actor actor, Acting.Held held) {
        var submitted = held.line().records().submitted();
        if (submitted == null) {
            throw new IllegalStateException("Assessment " + held.id() + " is in review without a signature");
        }
        if (!actor.isOperator()
                && log.record(new RecordId(submitted))
                        .filter(signed -> Filed.isBy(actor.account(), signed))
                        .isPresent()) {
            return Acting.refused(Reason.SAME_PERSON);
        }
        acceptance.accept(held, submitted);
        assessments.touch(held.id(), held.role());
        return new Outcome.Done();
    }

    private java.util.List<String> inTheWay(Acting.Held held) {
        return items.of(held.id()).stream()
                .filter(item -> item.review().decision() == Decision.RETURNED
                        || !item.looks().isEmpty() && item.review().decision() == Decision.NONE)
                .map(ItemLine::item)
                .toList();
    }

    private interface OnItem {
        Outcome act(Acting.Held held, ItemLine item);
    }

    private Outcome onItem(Actor actor, SeenItem seen, OnItem act) {
        return acting.on(actor, seen.assessment(), Acting.By.REVIEWING, held -> {
            var item =
                    items.find(held.id(), seen.item()).filter(ItemLine::asked).orElse(null);
            if (item == null) {
                return new Outcome.Unknown();
            }
            return held.byState(AssessmentTransition.REVIEW_ITEM).orElseGet(() -> act.act(held, item));
        });
    }

    private static Outcome overtaken(ItemLine item) {
        return new Outcome.Overtaken(item.change().role(), item.change().at());
    }
}
