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
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.Outcome;
import org.mingcha.inspection.campaign.Outcome.Reason;
import org.mingcha.inspection.campaign.Progress;
import org.mingcha.inspection.campaign.SeenItem;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.FreeText;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** What an officer says about items, and confirms one by one. */
@Component
class Answering {
    private static final int LONGEST = 2_000;

    private final Acting acting;
    private final AssessmentTable assessments;
    private final ItemTable items;
    private final AssessmentComputing computing;
    private final Computation computation;
    private final EvidenceFiles files;

    Answering(
            Acting acting,
            AssessmentTable assessments,
            ItemTable items,
            AssessmentComputing computing,
            Computation computation,
            EvidenceFiles files) {
        this.acting = acting;
        this.assessments = assessments;
        this.items = items;
        this.computing = computing;
        this.computation = computation;
        this.files = files;
    }

    Outcome refresh(Actor actor, AssessmentId assessment) {
        computation.seal();
        return acting.on(
                actor,
                assessment,
                Acting.By.UNIT,
                held -> closed(held).orElseGet(() -> {
                    computing.again(held.line(), held.campaign(), computation.facts());
                    assessments.touch(held.id(), held.role());
                    return new Outcome.Done();
                }));
    }

    Outcome answer(Actor actor, SeenItem seen, ItemAnswer answer) {
        return onItem(actor, seen, (held, item) -> {
            if (item.answer().equals(answer)) {
                return new Outcome.Done();
            }
            if (item.version() != seen.version()) {
                return overtaken(item);
            }
            return wrong(item, answer).orElseGet(() -> {
                var now = computing.with(held.line(), held.campaign(), item, answer);
                items.answered(held.id(), item.said(answer, now), held.role());
                assessments.touch(held.id(), held.role());
                return new Outcome.Done();
            });
        });
    }

    /** Bound to what the officer saw: figures that have moved since are another thing. */
    Outcome confirm(Actor actor, SeenItem seen) {
        return onItem(actor, seen, (held, item) -> {
            if (item.progress() == Progress.DONE && item.isConfirmed()) {
                return new Outcome.Done();
            }
            if (item.version() != seen.version()) {
                return overtaken(item);
            }
            if (item.conclusion() == Result.UNANSWERED) {
                return Acting.refused(Reason.ANSWER_MISSING, item.item());
            }
            items.confirmed(held.id(), item, held.role());
            assessments.touch(held.id(), held.role());
            return new Outcome.Done();
        });
    }

    private interface OnItem {
        Outcome act(Acting.Held held, ItemLine item);
    }

    private Outcome onItem(Actor actor, SeenItem seen, OnItem act) {
        return acting.on(
                actor,
                seen.assessment(),
                Acting.By.ANSWERING,
                held -> closed(held)
                        .orElseGet(() -> items.find(held.id(), seen.item())
                                .filter(ItemLine::asked)
                                .map(item -> isOpen(held.line(), item)
                                        ? act.act(held, item)
                                        : Acting.refused(Reason.ITEM_NOT_OPEN, item.item()))
                                .orElseGet(Outcome.Unknown::new)));
    }

    private static Optional<Outcome> closed(Acting.Held held) {
        return held.hindrance().or(() -> held.byState(AssessmentTransition.EDIT));
    }

    /** After a return only what was returned is open, and what has moved since. */
    private static boolean isOpen(AssessmentLine line, ItemLine item) {
        return line.state() == AssessmentState.OPEN
                || item.review().decision() == org.mingcha.inspection.campaign.AssessmentItem.Decision.RETURNED
                || !item.isConfirmed();
    }

    private static Outcome overtaken(ItemLine item) {
        return new Outcome.Overtaken(item.change().role(), item.change().at());
    }

    private Optional<Outcome> wrong(ItemLine item, ItemAnswer answer) {
        if (texts(answer).anyMatch(text -> text.length() > LONGEST)) {
            return Optional.of(Acting.refused(Reason.TOO_LONG, item.item()));
        }
        var override = answer.override();
        if (override != null && override.reason().isBlank()) {
            return Optional.of(Acting.refused(Reason.REASON_MISSING, item.item()));
        }
        var measure = answer.measure();
        if (measure != null && FreeText.tracesInPost(measure.owner()).isPresent()) {
            return Optional.of(Acting.refused(Reason.OWNER_NAMES_PERSON, item.item()));
        }
        return isUnfit(item.kind(), answer) || isUnfit(item.kind(), answer.evidence())
                ? Optional.of(Acting.refused(Reason.ANSWER_UNFIT, item.item()))
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
