package org.mingcha.correction.internal;

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
import org.mingcha.accounts.Role;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.CorrectionSettings;
import org.mingcha.correction.EscalationMoved;
import org.mingcha.correction.Handling;
import org.mingcha.correction.Help;
import org.mingcha.correction.RiskLevel;
import org.mingcha.correction.Why;
import org.mingcha.correction.escalation.Escalation;
import org.mingcha.correction.escalation.Escalations;
import org.mingcha.correction.escalation.HandUp;
import org.mingcha.correction.escalation.Reply;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.transparency.RecordId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands a claim to the superior: its sentence, the facts found, the help asked for; nothing else goes up. */
@Component
class Escalating {
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

    Escalating(
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
    Optional<Instant> by(ClaimTold told, RiskLevel level) {
        return limit(told, level).map(limit -> limit.atZone(clock.zone()).toInstant());
    }

    /** The day that this falls on. */
    Optional<LocalDate> dayFor(ClaimTold told, RiskLevel level) {
        return limit(told, level).map(LocalDateTime::toLocalDate);
    }

    private Optional<LocalDateTime> limit(ClaimTold told, RiskLevel level) {
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

    Optional<Role> acknowledging(Actor actor, Escalation waiting) {
        return escalations.acknowledging(actor, waiting);
    }

    /** Who hands which claim up. */
    record Sending(Actor actor, String role, ClaimLine line, ClaimTold told, Help help) {}

    /** Empty: done. */
    Optional<Handling> send(Sending sending) {
        var line = sending.line;
        if (line.assessed() == null) {
            return Optional.of(Handling.refused("level", Why.LEVEL_MISSING));
        }
        if (escalations.superior(line.holder()).isEmpty()) {
            return Optional.of(Handling.refused("", Why.NO_SUPERIOR));
        }
        if (of(List.of(line.claim())).stream().anyMatch(before -> before.unit().equals(line.holder()))) {
            return Optional.of(Handling.refused("", Why.ESCALATED_ALREADY));
        }
        var sent = escalations.send(handUp(sending));
        amend(sending);
        events.publishEvent(new EscalationMoved(
                new ClaimId(line.claim()),
                line.holder(),
                sent.superior(),
                sending.help,
                sent.dueAt(),
                sending.told.sentence()));
        return Optional.empty();
    }

    private HandUp handUp(Sending sending) {
        var line = sending.line;
        return new HandUp(
                CLAIM,
                new RecordId(line.claim()),
                line.holder(),
                Duration.ofHours(settings.acknowledge()),
                new Content(
                        Map.of(HELP, sending.help.code(), LEVEL, level(sending).code())),
                new Content(Map.of(
                        SENTENCE, sending.told.sentence(), FACTS, line.draft().facts())),
                new HandUp.Signer(sending.actor.account(), sending.role),
                false);
    }

    private void amend(Sending sending) {
        entries.amend(
                sending.actor,
                sending.line.claim(),
                values -> {
                    values.putIfAbsent(RegisterWords.ESCALATED_ON, clock.today().toString());
                    values.put(RegisterWords.LEVEL, words.of(level(sending)));
                },
                Sentences.of("claim.reason.escalated"));
    }

    private static RiskLevel level(Sending sending) {
        return Objects.requireNonNull(sending.line.assessed()).level();
    }

    /** Empty: done. Who handed it up does not receive it. */
    Optional<Handling> acknowledge(Actor actor, String role, Escalation sent, Reply reply) {
        if (escalations.isSender(actor, sent)) {
            return Optional.of(Handling.refused("", Why.SAME_EYES));
        }
        escalations.acknowledge(sent, reply, new HandUp.Signer(actor.account(), role));
        events.publishEvent(
                new EscalationMoved(new ClaimId(sent.subject()), sent.unit(), sent.superior(), Help.VERIFY, null, ""));
        return Optional.empty();
    }
}
