package org.mingcha.claims.question.internal;

import static org.mingcha.claims.question.QuestionState.ACCEPTED;
import static org.mingcha.claims.question.QuestionState.ANSWERED;
import static org.mingcha.claims.question.QuestionState.DISCARDED;
import static org.mingcha.claims.question.QuestionState.WAITING;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.Authority;
import org.mingcha.casework.CaseRules;
import org.mingcha.casework.CaseType;
import org.mingcha.casework.CommandChecks;
import org.mingcha.casework.CommandContext;
import org.mingcha.casework.CommandStopped;
import org.mingcha.casework.LedgerEntries;
import org.mingcha.casework.Transitions;
import org.mingcha.claims.Channel;
import org.mingcha.claims.Claims;
import org.mingcha.claims.CorrectionPublished;
import org.mingcha.claims.ReceiveClaim;
import org.mingcha.claims.question.QuestionCommand;
import org.mingcha.claims.question.QuestionCommand.Accept;
import org.mingcha.claims.question.QuestionCommand.Answer;
import org.mingcha.claims.question.QuestionCommand.Convert;
import org.mingcha.claims.question.QuestionCommand.Discard;
import org.mingcha.claims.question.QuestionOutcome;
import org.mingcha.claims.question.QuestionState;
import org.mingcha.claims.question.Questions;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaClock;
import org.mingcha.messages.MessageBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Questions: who may do what from where, what is checked, and what is written of it. */
@Component
public class QuestionType implements CaseType<QuestionState, QuestionCommand, QuestionSearch.Hit> {
    static final String REFUSALS = "question.refused.";

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_ANSWER = 1_000;
    private static final Authority<QuestionSearch.Hit> UNIT = Authority.of(
            "its unit", hit -> Optional.of(hit.unitPath()), List.of(Role.OFFICER, Role.CLERK, Role.LEADER));

    public static final CaseRules<QuestionState, QuestionCommand, QuestionSearch.Hit> RULES = new CaseRules<>(
            Questions.KIND,
            QuestionCommand.class,
            REFUSALS,
            Transitions.<QuestionState, QuestionSearch.Hit>of(QuestionState.class)
                    .on(Accept.class)
                    .from(WAITING)
                    .to(ACCEPTED)
                    .on(Answer.class)
                    .from(ACCEPTED)
                    .to(ANSWERED)
                    .on(Convert.class)
                    .from(ACCEPTED)
                    .when("it was not yet", hit -> hit.line().claim() == null)
                    .stays()
                    .on(Discard.class)
                    .from(WAITING)
                    .to(DISCARDED)
                    .build(),
            Map.of(Accept.class, UNIT, Answer.class, UNIT, Convert.class, UNIT, Discard.class, UNIT));

    private final QuestionTable table;
    private final QuestionSearch search;
    private final QuestionEntries entries;
    private final Claims claims;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;

    QuestionType(
            QuestionTable table,
            QuestionSearch search,
            QuestionEntries entries,
            Claims claims,
            MingchaClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.search = search;
        this.entries = entries;
        this.claims = claims;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public CaseRules<QuestionState, QuestionCommand, QuestionSearch.Hit> rules() {
        return RULES;
    }

    @Override
    public Optional<QuestionSearch.Hit> hold(Actor actor, long id) {
        return table.hold(id).flatMap(_ -> search.find(actor, id));
    }

    @Override
    public int version(QuestionSearch.Hit hit) {
        return hit.line().version();
    }

    @Override
    public QuestionState state(QuestionSearch.Hit hit) {
        return hit.state();
    }

    @Override
    public void validate(QuestionSearch.Hit hit, QuestionCommand command, CommandChecks checks) {
        switch (command) {
            case Accept(var title) -> checks.required("title", title, LONGEST_TITLE);
            case Answer(var _, var text) -> checks.required("text", text, LONGEST_ANSWER);
            case Convert _, Discard _ -> {}
        }
    }

    @Override
    public void apply(QuestionSearch.Hit hit, QuestionCommand command, CommandContext context) {
        switch (command) {
            case Accept(var title) -> accept(hit, title, context);
            case Answer(var outcome, var text) -> answer(context.actor(), hit.line(), outcome, text);
            case Convert(var sentence) -> convert(hit, sentence, context);
            case Discard(var why) -> table.move(hit.line().discarded(why));
        }
    }

    private void accept(QuestionSearch.Hit hit, String title, CommandContext context) {
        var asked = LocalDate.ofInstant(hit.askedAt(), clock.zone());
        var line = hit.line();
        var entered = entries.enter(context.actor(), line.unit(), asked, title);
        if (entered instanceof CommandResult.Duplicate) {
            throw CommandStopped.rejected(Violation.at("title", REFUSALS + "title-taken", title));
        }
        LedgerEntries.done(entered);
        table.move(line.accepted(entered.done()));
    }

    private void answer(Actor actor, QuestionTable.Line line, QuestionOutcome outcome, String text) {
        entries.answer(
                actor,
                Objects.requireNonNull(line.entry()),
                new QuestionEntries.Answer(
                        clock.today(), outcome, text, MessageBundles.kept("question.reason.answered")));
        table.move(line.answered());
    }

    private void convert(QuestionSearch.Hit hit, String sentence, CommandContext context) {
        var at = LocalDateTime.ofInstant(hit.askedAt(), clock.zone()).truncatedTo(ChronoUnit.MINUTES);
        var line = hit.line();
        var received = new ReceiveClaim(
                line.unit(), sentence, Channel.RESIDENT, at.toLocalDate(), Optional.of(at.toLocalTime()));
        var result = claims.receive(context.actor(), received, context.confirmed());
        if (result instanceof CommandResult.Duplicate<Long>(var there)) {
            table.move(line.converted(there));
            return;
        }
        LedgerEntries.done(result);
        table.move(line.converted(result.done()));
    }

    /** In the publication's own transaction: what was asked is answered by what was published. */
    @EventListener
    void on(CorrectionPublished published) {
        for (var claim : published.answered()) {
            for (var line : table.holdOfClaim(claim.value())) {
                var open = search.find(published.by(), line.question()).filter(hit -> hit.state() == ACCEPTED);
                if (open.isPresent()) {
                    var text = MessageBundles.kept("question.answer.published", published.headline());
                    answer(published.by(), line, QuestionOutcome.EXPLAINED, text);
                    announce(published.by(), line.question());
                }
            }
        }
    }

    @Override
    public void announce(Actor actor, long id) {
        search.find(actor, id).ifPresent(hit -> events.publishEvent(QuestionViews.moved(hit)));
    }
}
