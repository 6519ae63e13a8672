package org.mingcha.claims.escalation.internal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.escalation.Escalation;
import org.mingcha.claims.escalation.HandUp;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Hands a hand-over and its acknowledgement to the log, as leaves of the unit that handed it up. */
@Component("escalationSealing")
public class EscalationSealer {
    private static final String SENT = "escalation.sent";
    private static final String ACKNOWLEDGED = "escalation.acknowledged";

    private static final String OF = "of";
    private static final String TO = "to";
    private static final String DUE_AT = "due_at";
    private static final String REPLY = "reply";
    private static final String ACCOUNT = "by_account";

    private final EscalationTable table;
    private final TransparencyLog log;
    private final MingchaClock clock;

    EscalationSealer(EscalationTable table, TransparencyLog log, MingchaClock clock) {
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    public long send(HandUp command, String superior) {
        var now = now();
        var due = now.plus(command.within());
        var facts = new TreeMap<>(command.facts().values());
        facts.put(OF, command.source());
        facts.put(TO, superior);
        facts.put(DUE_AT, due.toString());
        var text = new TreeMap<>(command.text().values());
        text.put(ACCOUNT, Long.toString(command.signer().account()));
        var fact = new NewFact(
                SENT,
                command.unit(),
                now.toLocalDate(),
                command.signer().role(),
                new Content(facts),
                new Content(text),
                List.of(),
                command.subject(),
                command.drill());
        var record = log.append(fact);
        table.insert(line(record, fact, clock.zone()));
        return record.value();
    }

    public void acknowledge(Escalation escalation, Reply reply, HandUp.Signer signer) {
        var facts = new TreeMap<String, Object>();
        facts.put(OF, escalation.source());
        facts.put(TO, escalation.superior());
        facts.put(REPLY, reply.code());
        var record = log.append(new NewFact(
                ACKNOWLEDGED,
                escalation.unit(),
                now().toLocalDate(),
                signer.role(),
                new Content(facts),
                new Content(new TreeMap<>(java.util.Map.of(ACCOUNT, Long.toString(signer.account())))),
                List.of(),
                escalation.id(),
                escalation.drill()));
        if (!table.acknowledge(escalation.id().value(), record.value(), reply)) {
            throw new IllegalStateException("Hand-over " + escalation.id().value() + " was acknowledged already");
        }
    }

    /** The account that handed it up; 0 once its text is erased. */
    public long sender(RecordId sent) {
        return log.record(sent)
                .flatMap(record -> Optional.ofNullable(record.text()))
                .flatMap(text -> text.text(ACCOUNT))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.now(), clock.zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private static EscalationTable.Line line(RecordId record, NewFact sent, ZoneId zone) {
        return line(new Sent(record, sent.target(), sent.unit(), sent.facts(), sent.drill()), zone);
    }

    /** The row of a hand-over, from what was sealed. */
    static EscalationTable.Line line(SealedRecord sent, ZoneId zone) {
        return line(new Sent(sent.id(), sent.target(), sent.unit(), sent.facts(), sent.drill()), zone);
    }

    private record Sent(RecordId record, @Nullable RecordId subject, String unit, Content facts, boolean drill) {}

    private static EscalationTable.Line line(Sent sent, ZoneId zone) {
        return new EscalationTable.Line(
                sent.record.value(),
                sent.facts.text(OF).orElseThrow(),
                java.util.Objects.requireNonNull(sent.subject).value(),
                sent.unit,
                sent.facts.text(TO).orElseThrow(),
                LocalDateTime.parse(sent.facts.text(DUE_AT).orElseThrow())
                        .atZone(zone)
                        .toInstant(),
                sent.drill,
                null,
                null);
    }

    static Reply reply(SealedRecord acknowledged) {
        return Reply.of(acknowledged.facts().text(REPLY).orElseThrow()).orElseThrow();
    }
}
