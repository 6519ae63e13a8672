package org.mingcha.correction.question.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.Came;
import org.mingcha.correction.Claims;
import org.mingcha.correction.CorrectionPublished;
import org.mingcha.correction.Handling;
import org.mingcha.correction.ReceiveClaim;
import org.mingcha.correction.Why;
import org.mingcha.correction.internal.LedgerRefused;
import org.mingcha.correction.internal.Sentences;
import org.mingcha.correction.internal.TextCheck;
import org.mingcha.correction.question.HandleQuestion;
import org.mingcha.correction.question.Outcome;
import org.mingcha.correction.question.QuestionId;
import org.mingcha.correction.question.QuestionState;
import org.mingcha.correction.question.QuestionStep;
import org.mingcha.correction.question.Settling;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.FreeText;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Submission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One act on a question at a time, in one transaction with its entry in the ledger. */
@Component
class QuestionWriting {
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_ANSWER = 1_000;

    private final QuestionTable table;
    private final QuestionSearch search;
    private final QuestionEntries entries;
    private final Claims claims;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    QuestionWriting(
            QuestionTable table,
            QuestionSearch search,
            QuestionEntries entries,
            Claims claims,
            MingchaClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.table = table;
        this.search = search;
        this.entries = entries;
        this.claims = claims;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    Settling handle(Actor actor, HandleQuestion command) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> act(actor, command)));
        } catch (LedgerRefused refused) {
            return new Settling.Refused(refused.refusals());
        }
    }

    private Settling act(Actor actor, HandleQuestion command) {
        var hit = search.find(actor, command.question().value()).orElse(null);
        if (hit == null || !QuestionViews.mayWrite(actor, hit)) {
            return Settling.refused("", Why.NOT_FOUND);
        }
        var line = table.hold(hit.line().question()).orElseThrow();
        if (command.seen() != line.version()) {
            return new Settling.Overtaken(command.question());
        }
        if (!isPossible(command.step(), hit)) {
            return Settling.refused("", Why.NOT_NOW);
        }
        return take(new Taking(actor, hit, command.confirmed()), command.step()).orElseGet(() -> {
            moved(actor, command.question());
            return new Settling.Done(command.question());
        });
    }

    private static boolean isPossible(QuestionStep step, QuestionSearch.Hit hit) {
        boolean accepted = hit.line().state() == QuestionState.ACCEPTED && hit.answeredOn() == null;
        return switch (step) {
            case QuestionStep.Accept _, QuestionStep.Leave _ -> hit.line().state() == QuestionState.WAITING;
            case QuestionStep.Answer _ -> accepted;
            case QuestionStep.Convert _ -> accepted && hit.line().claim() == null;
        };
    }

    private record Taking(Actor actor, QuestionSearch.Hit hit, boolean confirmed) {
        QuestionTable.Line line() {
            return hit.line();
        }
    }

    /** Empty: done. */
    private Optional<Settling> take(Taking taking, QuestionStep step) {
        return switch (step) {
            case QuestionStep.Accept(var title) -> accept(taking, FreeText.tidy(title));
            case QuestionStep.Answer(var outcome, var text) -> answer(taking, outcome, FreeText.tidy(text));
            case QuestionStep.Convert(var claim) -> convert(taking, claim);
            case QuestionStep.Leave(var why) -> {
                table.move(taking.line().discarded(why));
                yield Optional.empty();
            }
        };
    }

    private Optional<Settling> accept(Taking taking, String title) {
        var check = new TextCheck();
        check.required("title", title, LONGEST_TITLE);
        return hindrance(check, taking).or(() -> {
            var asked = LocalDate.ofInstant(taking.hit.askedAt(), clock.zone());
            return switch (entries.enter(taking.actor, taking.line().unit(), asked, title)) {
                case Submission.Accepted(var entry, var _) -> {
                    table.move(taking.line().accepted(entry.value()));
                    yield Optional.empty();
                }
                case Submission.Repeated _ -> Optional.of(Settling.refused("title", Why.TITLE_TAKEN, title));
                case Submission.Unconfirmed(var notices) -> throw new LedgerRefused(notices);
                case Submission.Refused(var faults) -> {
                    if (faults.getFirst().reason() == Reason.NOT_FOUND) {
                        yield Optional.of(Settling.refused("", Why.NOT_FOUND));
                    }
                    throw new LedgerRefused(faults);
                }
            };
        });
    }

    private Optional<Settling> answer(Taking taking, Outcome outcome, String text) {
        var check = new TextCheck();
        check.required("answer", text, LONGEST_ANSWER);
        return hindrance(check, taking).or(() -> {
            give(taking.actor, taking.line(), outcome, text);
            return Optional.empty();
        });
    }

    private void give(Actor actor, QuestionTable.Line line, Outcome outcome, String text) {
        var reason = Sentences.of("question.reason.answered");
        entries.answer(
                actor,
                Objects.requireNonNull(line.entry()),
                new QuestionEntries.Answer(clock.today(), outcome, text, reason));
        table.move(line.answered());
    }

    private Optional<Settling> convert(Taking taking, String sentence) {
        var at = LocalDateTime.ofInstant(taking.hit.askedAt(), clock.zone()).truncatedTo(ChronoUnit.MINUTES);
        var received = new ReceiveClaim(
                taking.line().unit(), sentence, Came.RESIDENT, at.toLocalDate(), at.toLocalTime(), taking.confirmed);
        return switch (claims.receive(taking.actor, received)) {
            case Handling.Done(var claim) -> converted(taking, claim.value());
            case Handling.Repeated(var claim) -> converted(taking, claim.value());
            case Handling.Overtaken _ ->
                Optional.of(new Settling.Overtaken(new QuestionId(taking.line().question())));
            case Handling.Unconfirmed(var notices) -> Optional.of(new Settling.Unconfirmed(notices));
            case Handling.Refused(var refusals) -> Optional.of(new Settling.Refused(refusals));
        };
    }

    private Optional<Settling> converted(Taking taking, long claim) {
        table.move(taking.line().converted(claim));
        return Optional.empty();
    }

    private static Optional<Settling> hindrance(TextCheck check, Taking taking) {
        if (!check.refusals().isEmpty()) {
            return Optional.of(new Settling.Refused(check.refusals()));
        }
        return check.notices().isEmpty() || taking.confirmed
                ? Optional.empty()
                : Optional.of(new Settling.Unconfirmed(check.notices()));
    }

    /** In the publication's own transaction: what was asked is answered by what was published. */
    @EventListener
    void on(CorrectionPublished published) {
        for (var claim : published.answered()) {
            for (var line : table.holdOfClaim(claim.value())) {
                var open = search.find(published.by(), line.question())
                        .filter(hit -> hit.line().state() == QuestionState.ACCEPTED && hit.answeredOn() == null);
                if (open.isPresent()) {
                    var text = Sentences.of("question.answer.published", published.headline());
                    give(published.by(), line, Outcome.EXPLAINED, text);
                    moved(published.by(), new QuestionId(line.question()));
                }
            }
        }
    }

    private void moved(Actor actor, QuestionId question) {
        search.find(actor, question.value()).ifPresent(hit -> events.publishEvent(QuestionViews.moved(hit)));
    }
}
