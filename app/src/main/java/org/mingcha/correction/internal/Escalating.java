package org.mingcha.correction.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.CorrectionSettings;
import org.mingcha.correction.EscalationMoved;
import org.mingcha.correction.Handling;
import org.mingcha.correction.Help;
import org.mingcha.correction.Reply;
import org.mingcha.correction.RiskLevel;
import org.mingcha.correction.Why;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands a claim to the superior: its sentence, the facts found, the help asked for; nothing else goes up. */
@Component
class Escalating {
    static final String OF = "of";
    static final String OF_CLAIM = "claim";
    static final String HELP = "help";
    static final String LEVEL = "level";
    static final String TO = "to";
    static final String DUE_AT = "due_at";
    static final String REPLY = "reply";
    static final String SENTENCE = "claim";
    static final String FACTS = "facts";
    private static final String ACCOUNT = "by_account";

    private final EscalationTable table;
    private final ClaimEntries entries;
    private final RegisterWords words;
    private final TransparencyLog log;
    private final Organisation organisation;
    private final CorrectionSettings settings;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;

    Escalating(
            EscalationTable table,
            ClaimEntries entries,
            RegisterWords words,
            TransparencyLog log,
            Organisation organisation,
            CorrectionSettings settings,
            MingchaClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.entries = entries;
        this.words = words;
        this.log = log;
        this.organisation = organisation;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** By when a claim of this level goes up; empty: it need not. */
    Optional<Instant> by(ClaimTold told, RiskLevel level) {
        return settings.hoursToEscalate(level)
                .map(hours ->
                        told.received().plusHours(hours).atZone(clock.zone()).toInstant());
    }

    /** Who hands which claim up. */
    record Sending(Actor actor, String role, ClaimLine line, ClaimTold told, Help help) {}

    /** Empty: done. */
    Optional<Handling> send(Sending sending) {
        var line = sending.line;
        var superior = superior(line.holder());
        if (line.assessed() == null) {
            return Optional.of(Handling.refused("level", Why.LEVEL_MISSING));
        }
        if (superior.isEmpty()) {
            return Optional.of(Handling.refused("", Why.NO_SUPERIOR));
        }
        if (table.of(line.claim()).stream().anyMatch(before -> before.unit().equals(line.holder()))) {
            return Optional.of(Handling.refused("", Why.ESCALATED_ALREADY));
        }
        send(sending, superior.get());
        return Optional.empty();
    }

    private void send(Sending sending, UnitView superior) {
        var now = LocalDateTime.ofInstant(clock.now(), clock.zone()).truncatedTo(ChronoUnit.MINUTES);
        var dueAt = now.plusHours(settings.acknowledge());
        var record = log.append(fact(sending, superior, now.toLocalDate(), dueAt));
        var line = sending.line;
        var due = dueAt.atZone(clock.zone()).toInstant();
        table.insert(new EscalationTable.Line(
                record.value(),
                line.claim(),
                line.holder(),
                superior.code(),
                sending.help,
                level(sending),
                due,
                null,
                null));
        entries.amend(
                sending.actor,
                line.claim(),
                values -> {
                    values.putIfAbsent(
                            RegisterWords.ESCALATED_ON, now.toLocalDate().toString());
                    values.put(RegisterWords.LEVEL, words.of(level(sending)));
                },
                Sentences.of("claim.reason.escalated"));
        events.publishEvent(new EscalationMoved(
                new ClaimId(line.claim()), line.holder(), superior.code(), sending.help, due, sending.told.sentence()));
    }

    private static RiskLevel level(Sending sending) {
        return Objects.requireNonNull(sending.line.assessed()).level();
    }

    private static NewFact fact(Sending sending, UnitView superior, LocalDate today, LocalDateTime dueAt) {
        var facts = Map.of(
                OF, OF_CLAIM,
                HELP, sending.help.code(),
                LEVEL, level(sending).code(),
                TO, superior.code(),
                DUE_AT, dueAt.toString());
        var text = Map.of(
                SENTENCE, sending.told.sentence(),
                FACTS, sending.line.draft().facts(),
                ACCOUNT, Long.toString(sending.actor.account()));
        return new NewFact(
                LeafType.ESCALATION_SENT.code(),
                sending.line.holder(),
                today,
                sending.role,
                new Content(facts),
                new Content(text),
                List.of(),
                new RecordId(sending.line.claim()),
                false);
    }

    /** The unit above, where there is one. */
    private Optional<UnitView> superior(String unit) {
        return organisation
                .find(unit)
                .filter(found -> !found.parent().equals(Organisation.ROOT))
                .flatMap(found -> organisation.find(found.parent()));
    }

    void acknowledge(Actor actor, String role, EscalationTable.Line sent, Reply reply) {
        var facts = Map.of(OF, OF_CLAIM, REPLY, reply.code(), TO, sent.superior());
        var record = log.append(new NewFact(
                LeafType.ESCALATION_ACKNOWLEDGED.code(),
                sent.unit(),
                clock.today(),
                role,
                new Content(facts),
                new Content(Map.of(ACCOUNT, Long.toString(actor.account()))),
                List.of(),
                new RecordId(sent.record()),
                false));
        table.acknowledge(sent.record(), record.value(), reply);
        var sentence = log.record(new RecordId(sent.record()))
                .flatMap(found -> Optional.ofNullable(found.text()))
                .flatMap(text -> text.text(SENTENCE))
                .orElse("");
        events.publishEvent(new EscalationMoved(
                new ClaimId(sent.claim()), sent.unit(), sent.superior(), sent.help(), null, sentence));
    }
}
