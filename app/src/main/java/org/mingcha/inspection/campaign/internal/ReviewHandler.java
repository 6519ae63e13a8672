package org.mingcha.inspection.campaign.internal;

import java.time.LocalDate;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.campaign.AssessmentItem.Decision;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.CampaignResult.Reason;
import org.mingcha.inspection.campaign.ItemReturned;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an inspector decides, item by item and in the end. */
@Component
public class ReviewHandler {
    private static final int LONGEST = 500;

    private final AssessmentTransaction transaction;
    private final AssessmentTable assessments;
    private final ItemTable items;
    private final Acceptance acceptance;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;
    private final RulesInForce rules;

    ReviewHandler(
            AssessmentTransaction transaction,
            AssessmentTable assessments,
            ItemTable items,
            Acceptance acceptance,
            TransparencyLog log,
            MingchaClock clock,
            ApplicationEventPublisher events,
            RulesInForce rules) {
        this.rules = rules;
        this.transaction = transaction;
        this.assessments = assessments;
        this.items = items;
        this.acceptance = acceptance;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    public CampaignResult accept(Actor actor, ItemVersion seen) {
        return onItem(actor, seen, (held, item) -> {
            if (item.review().decision() == Decision.ACCEPTED) {
                return new CampaignResult.Done();
            }
            if (item.version() != seen.version() || item.review().decision() == Decision.RETURNED) {
                return overtaken(item);
            }
            items.accepted(held.id(), item.position(), held.role());
            assessments.touch(held.id(), held.role());
            return new CampaignResult.Done();
        });
    }

    public CampaignResult giveBack(Actor actor, ItemVersion seen, ReturnReason reason, String words) {
        return onItem(actor, seen, (held, item) -> {
            if (isReturned(item, reason, words)) {
                return new CampaignResult.Done();
            }
            if (item.version() != seen.version() || item.review().decision() == Decision.RETURNED) {
                return overtaken(item);
            }
            if (words.isBlank()) {
                return AssessmentTransaction.refused(Reason.REASON_MISSING, item.item());
            }
            if (words.length() > LONGEST) {
                return AssessmentTransaction.refused(Reason.TOO_LONG, item.item());
            }
            return held.hindrance().orElseGet(() -> giveBack(held, item, reason, words));
        });
    }

    private CampaignResult giveBack(
            AssessmentTransaction.Held held, AssessmentItemRecord item, ReturnReason reason, String words) {
        var today = clock.today();
        var record = log.append(new AssessmentFacts(held).returned(item.item(), reason.code(), today));
        items.returned(held.id(), item.position(), new ItemTable.Return(reason, words, held.role()));
        assessments.returned(held.id(), record.value());
        assessments.touch(held.id(), held.role());
        events.publishEvent(new ItemReturned(held.id(), held.line().unit(), item.item(), due(today)));
        return new CampaignResult.Done();
    }

    private LocalDate due(LocalDate today) {
        return rules.workingDays().after(today, ItemReturned.WORKING_DAYS);
    }

    private static boolean isReturned(AssessmentItemRecord item, ReturnReason reason, String words) {
        return item.review().decision() == Decision.RETURNED
                && item.review().reason() == reason
                && item.review().words().equals(words);
    }

    /** Two reviewers who both accept the last item come here one after the other: the second finds it done. */
    public CampaignResult accept(Actor actor, AssessmentVersion seen) {
        return transaction.on(actor, seen.assessment(), AssessmentTransaction.By.REVIEWING, held -> {
            var line = held.line();
            var byState = held.byState(AssessmentTransition.ACCEPT);
            if (byState.isPresent()) {
                return line.state() == AssessmentState.RETURNED
                        ? new CampaignResult.Refused(Reason.ITEMS_RETURNED, inTheWay(held))
                        : byState.get();
            }
            if (line.waiting() > 0) {
                return new CampaignResult.Refused(Reason.NOT_REVIEWED, inTheWay(held));
            }
            return line.version() == seen.version() ? accept(actor, held) : held.overtaken();
        });
    }

    private CampaignResult accept(Actor actor, AssessmentTransaction.Held held) {
        var submitted = held.line().records().submitted();
        if (submitted == null) {
            throw new IllegalStateException("Assessment " + held.id() + " is in review without a signature");
        }
        if (!actor.isOperator()
                && log.record(new RecordId(submitted))
                        .filter(signed -> AssessmentFacts.isBy(actor.account(), signed))
                        .isPresent()) {
            return AssessmentTransaction.refused(Reason.SAME_PERSON);
        }
        acceptance.accept(held, submitted);
        assessments.touch(held.id(), held.role());
        return new CampaignResult.Done();
    }

    private java.util.List<String> inTheWay(AssessmentTransaction.Held held) {
        return items.of(held.id()).stream()
                .filter(item -> item.review().decision() == Decision.RETURNED
                        || !item.looks().isEmpty() && item.review().decision() == Decision.NONE)
                .map(AssessmentItemRecord::item)
                .toList();
    }

    private interface OnItem {
        CampaignResult act(AssessmentTransaction.Held held, AssessmentItemRecord item);
    }

    private CampaignResult onItem(Actor actor, ItemVersion seen, OnItem act) {
        return transaction.on(actor, seen.assessment(), AssessmentTransaction.By.REVIEWING, held -> {
            var item = items.find(held.id(), seen.item())
                    .filter(AssessmentItemRecord::asked)
                    .orElse(null);
            if (item == null) {
                return new CampaignResult.Unknown();
            }
            return held.byState(AssessmentTransition.REVIEW_ITEM).orElseGet(() -> act.act(held, item));
        });
    }

    private static CampaignResult overtaken(AssessmentItemRecord item) {
        return new CampaignResult.Overtaken(item.change().role(), item.change().at());
    }
}
