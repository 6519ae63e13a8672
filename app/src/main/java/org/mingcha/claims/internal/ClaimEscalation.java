package org.mingcha.claims.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CommandChecks;
import org.mingcha.casework.CommandContext;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.CorrectionSettings;
import org.mingcha.claims.EscalationMoved;
import org.mingcha.claims.Help;
import org.mingcha.claims.RiskLevel;
import org.mingcha.claims.escalation.Escalation;
import org.mingcha.claims.escalation.Escalations;
import org.mingcha.claims.escalation.HandUp;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.messages.MessageBundles;
import org.mingcha.transparency.RecordId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands a claim to the superior: its sentence, the facts found, the help asked for; nothing else goes up. */
@Component
class ClaimEscalation {
    static final String CLAIM = "claim";
    static final String HELP = "help";
    static final String LEVEL = "level";
    static final String SENTENCE = "claim";
    static final String FACTS = "facts";

    private final Escalations escalations;
    private final ClaimEntries entries;
    private final RegisterWords words;
    private final CorrectionSettings settings;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;

    ClaimEscalation(
            Escalations escalations,
            ClaimEntries entries,
            RegisterWords words,
            CorrectionSettings settings,
            MingchaClock clock,
            ApplicationEventPublisher events) {
        this.escalations = escalations;
        this.entries = entries;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** By when a claim of this level goes up; empty: it need not. */
    Optional<Instant> by(ClaimProjection told, RiskLevel level) {
        return limit(told, level).map(limit -> limit.atZone(clock.zone()).toInstant());
    }

    /** The day that this falls on. */
    Optional<LocalDate> dayFor(ClaimProjection told, RiskLevel level) {
        return limit(told, level).map(LocalDateTime::toLocalDate);
    }

    private Optional<LocalDateTime> limit(ClaimProjection told, RiskLevel level) {
        return settings.hoursToEscalate(level).map(told.received()::plusHours);
    }

    List<Escalation> of(Collection<Long> claims) {
        return escalations.of(CLAIM, claims);
    }

    /** The hand-over of this claim that waits for an acknowledgement. */
    Optional<Escalation> waiting(long claim) {
        return of(List.of(claim)).stream()
                .filter(each -> each.acknowledged() == null)
                .findFirst();
    }

    /** The account that handed it up. */
    long sender(Escalation escalation) {
        return escalations.sender(escalation);
    }

    void look(ClaimFile file, CommandChecks checks) {
        var line = file.line();
        if (line.assessed() == null) {
            checks.refuse("level", "level-missing");
        } else if (escalations.superior(line.holder()).isEmpty()) {
            checks.refuse("", "no-superior");
        } else if (of(List.of(line.claim())).stream()
                .anyMatch(before -> before.unit().equals(line.holder()))) {
            checks.refuse("", "escalated-already");
        }
    }

    void send(ClaimFile file, Help request, CommandContext context) {
        var line = file.line();
        var sent = escalations.send(handUp(file, request, context));
        amend(file, context.actor());
        events.publishEvent(new EscalationMoved(
                file.id(),
                line.holder(),
                sent.superior(),
                request,
                sent.dueAt(),
                file.told().sentence()));
    }

    private HandUp handUp(ClaimFile file, Help request, CommandContext context) {
        var line = file.line();
        return new HandUp(
                CLAIM,
                new RecordId(line.claim()),
                line.holder(),
                Duration.ofHours(settings.acknowledge()),
                new Content(Map.of(HELP, request.code(), LEVEL, level(line).code())),
                new Content(Map.of(
                        SENTENCE, file.told().sentence(), FACTS, line.draft().facts())),
                HandUp.Signer.of(context),
                false);
    }

    private void amend(ClaimFile file, Actor actor) {
        var line = file.line();
        entries.amend(
                actor,
                line.claim(),
                values -> {
                    values.putIfAbsent(RegisterWords.ESCALATED_ON, clock.today().toString());
                    values.put(RegisterWords.LEVEL, words.of(level(line)));
                },
                MessageBundles.kept("claim.reason.escalated"));
    }

    private static RiskLevel level(ClaimRecord line) {
        return Objects.requireNonNull(line.assessed()).level();
    }

    void acknowledge(Escalation sent, Reply reply, CommandContext context) {
        escalations.acknowledge(sent, reply, HandUp.Signer.of(context));
        events.publishEvent(
                new EscalationMoved(new ClaimId(sent.subject()), sent.unit(), sent.superior(), Help.VERIFY, null, ""));
    }
}
