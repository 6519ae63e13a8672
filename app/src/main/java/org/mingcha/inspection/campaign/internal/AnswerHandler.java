package org.mingcha.inspection.campaign.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.CampaignResult.Reason;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.FreeText;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** What an officer says about items, and confirms one by one. */
@Component
public class AnswerHandler {
    private static final int LONGEST = 2_000;

    private final AssessmentTransaction transaction;
    private final AssessmentTable assessments;
    private final ItemTable items;
    private final AssessmentCalculator computing;
    private final Computation computation;
    private final EvidenceFiles files;

    AnswerHandler(
            AssessmentTransaction transaction,
            AssessmentTable assessments,
            ItemTable items,
            AssessmentCalculator computing,
            Computation computation,
            EvidenceFiles files) {
        this.transaction = transaction;
        this.assessments = assessments;
        this.items = items;
        this.computing = computing;
        this.computation = computation;
        this.files = files;
    }

    public CampaignResult refresh(Actor actor, AssessmentId assessment) {
        computation.seal();
        return transaction.on(
                actor,
                assessment,
                AssessmentTransaction.By.UNIT,
                held -> closed(held).orElseGet(() -> {
                    computing.again(held.line(), held.campaign(), computation.facts());
                    assessments.touch(held.id(), held.role());
                    return new CampaignResult.Done();
                }));
    }

    public CampaignResult answer(Actor actor, ItemVersion seen, ItemAnswer answer) {
        return onItem(actor, seen, (held, item) -> {
            if (item.answer().equals(answer)) {
                return new CampaignResult.Done();
            }
            if (item.version() != seen.version()) {
                return overtaken(item);
            }
            return wrong(item, answer).orElseGet(() -> {
                var now = computing.with(held.line(), held.campaign(), item, answer);
                items.answered(held.id(), item.said(answer, now), held.role());
                assessments.touch(held.id(), held.role());
                return new CampaignResult.Done();
            });
        });
    }

    /** Bound to what the officer saw: figures that have moved since are another thing. */
    public CampaignResult confirm(Actor actor, ItemVersion seen) {
        return onItem(actor, seen, (held, item) -> {
            if (item.progress() == ItemProgress.DONE && item.isConfirmed()) {
                return new CampaignResult.Done();
            }
            if (item.version() != seen.version()) {
                return overtaken(item);
            }
            if (item.conclusion() == Result.UNANSWERED) {
                return AssessmentTransaction.refused(Reason.ANSWER_MISSING, item.item());
            }
            items.confirmed(held.id(), item, held.role());
            assessments.touch(held.id(), held.role());
            return new CampaignResult.Done();
        });
    }

    private interface OnItem {
        CampaignResult act(AssessmentTransaction.Held held, AssessmentItemRecord item);
    }

    private CampaignResult onItem(Actor actor, ItemVersion seen, OnItem act) {
        return transaction.on(
                actor,
                seen.assessment(),
                AssessmentTransaction.By.ANSWERING,
                held -> closed(held)
                        .orElseGet(() -> items.find(held.id(), seen.item())
                                .filter(AssessmentItemRecord::asked)
                                .map(item -> isOpen(held.line(), item)
                                        ? act.act(held, item)
                                        : AssessmentTransaction.refused(Reason.ITEM_NOT_OPEN, item.item()))
                                .orElseGet(CampaignResult.Unknown::new)));
    }

    private static Optional<CampaignResult> closed(AssessmentTransaction.Held held) {
        return held.hindrance().or(() -> held.byState(AssessmentTransition.EDIT));
    }

    /** After a return only what was returned is open, and what has moved since. */
    private static boolean isOpen(AssessmentRecord line, AssessmentItemRecord item) {
        return line.state() == AssessmentState.OPEN
                || item.review().decision() == org.mingcha.inspection.campaign.AssessmentItem.Decision.RETURNED
                || !item.isConfirmed();
    }

    private static CampaignResult overtaken(AssessmentItemRecord item) {
        return new CampaignResult.Overtaken(item.change().role(), item.change().at());
    }

    private Optional<CampaignResult> wrong(AssessmentItemRecord item, ItemAnswer answer) {
        if (texts(answer).anyMatch(text -> text.length() > LONGEST)) {
            return Optional.of(AssessmentTransaction.refused(Reason.TOO_LONG, item.item()));
        }
        var override = answer.override();
        if (override != null && override.reason().isBlank()) {
            return Optional.of(AssessmentTransaction.refused(Reason.REASON_MISSING, item.item()));
        }
        var measure = answer.measure();
        if (measure != null && FreeText.tracesInPost(measure.owner()).isPresent()) {
            return Optional.of(AssessmentTransaction.refused(Reason.OWNER_NAMES_PERSON, item.item()));
        }
        return isUnfit(item.kind(), answer) || isUnfit(item.kind(), answer.evidence())
                ? Optional.of(AssessmentTransaction.refused(Reason.ANSWER_UNFIT, item.item()))
                : Optional.empty();
    }

    /** Numbers and evidence belong to items that ask for them; a conclusion is one of five. */
    private static boolean isUnfit(AnswerKind kind, ItemAnswer answer) {
        var numbers = answer.numbers();
        var override = answer.override();
        return numbers != null && kind != AnswerKind.NUMBERS
                || numbers != null && (numbers.done() < 0 || numbers.total() < 1 || numbers.done() > numbers.total())
                || override != null
                        && !Set.of(Result.MET, Result.PARTLY, Result.NOT_MET, Result.INSUFFICIENT_EVIDENCE)
                                .contains(override.given())
                || override != null && !answer.notApplicable().isBlank();
    }

    private boolean isUnfit(AnswerKind kind, ItemAnswer.@Nullable Evidence evidence) {
        return evidence != null
                && (kind == AnswerKind.COMPUTED
                        || evidence.files().size() > TransparencyLog.MOST_EVIDENCE
                        || evidence.files().stream()
                                .anyMatch(file -> files.find(file.sha256()).isEmpty()));
    }

    private static Stream<String> texts(ItemAnswer answer) {
        var override = answer.override();
        var evidence = answer.evidence();
        var measure = answer.measure();
        return Stream.concat(
                Stream.concat(
                        Stream.of(answer.narrative(), answer.notApplicable(), answer.gap()),
                        evidence == null ? Stream.of() : Stream.of(evidence.statement(), evidence.reference())),
                Stream.concat(
                        override == null ? Stream.of() : Stream.of(override.reason()),
                        measure == null ? Stream.<String>of() : List.of(measure.action(), measure.owner()).stream()));
    }
}
