package org.mingcha.correction.incident.internal;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.incident.Act;
import org.mingcha.correction.incident.ActOnIncident;
import org.mingcha.correction.incident.FoundIncident;
import org.mingcha.correction.incident.Handling;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.correction.incident.Why;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.SubmitEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One act at a time, in one transaction: the entry's new version and the hand-over beside it, or neither. */
@Component
class IncidentWriting {
    private static final String YES = "yes";

    private final IncidentTable table;
    private final IncidentViews views;
    private final IncidentWords words;
    private final Acting acting;
    private final Steps steps;
    private final Ledger ledger;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;

    IncidentWriting(
            IncidentTable table,
            IncidentViews views,
            IncidentWords words,
            Acting acting,
            Steps steps,
            Ledger ledger,
            MingchaClock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.views = views;
        this.words = words;
        this.acting = acting;
        this.steps = steps;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    Handling found(Actor actor, FoundIncident command) {
        var foundAt = command.foundAt();
        if (foundAt == null) {
            return Handling.refused("found", Why.TIME_MISSING);
        }
        if (foundAt.isAfter(now())) {
            return Handling.refused("found", Why.TIME_TO_COME);
        }
        var values = new LinkedHashMap<String, String>();
        values.put(IncidentWords.HAPPENED_ON, foundAt.toLocalDate().toString());
        values.put(IncidentWords.TITLE, command.title());
        values.put(IncidentWords.SEVERITY, command.severity());
        values.put(IncidentWords.KIND, command.kind());
        values.put(IncidentWords.FOUND_AT, foundAt.toString());
        values.put(IncidentWords.OUTCOME, words.inHand());
        values.put(IncidentWords.IS_DRILL, command.drill() ? YES : "");
        var entry = new SubmitEntry(command.unit(), Incidents.REGISTER, values, List.of(), command.confirmed());
        return Answers.of(ledger.submit(actor, entry));
    }

    Handling act(Actor actor, ActOnIncident command) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> inTransaction(actor, command)));
        } catch (Answers.Stopped stopped) {
            return stopped.handling();
        }
    }

    private Handling inTransaction(Actor actor, ActOnIncident command) {
        table.lock(command.incident().value());
        var found = views.standing(actor, command.incident().value());
        var role = found.flatMap(
                each -> acting.role(each.standing(), command.step().act()));
        if (role.isEmpty()) {
            return Handling.refused("", Why.NOT_FOUND);
        }
        return hindrance(found.get(), command).orElseGet(() -> {
            steps.take(new Steps.Taking(actor, role.get(), found.get(), command));
            return new Handling.Done(command.incident());
        });
    }

    private Optional<Handling> hindrance(IncidentViews.Found found, ActOnIncident command) {
        if (command.seen() != found.version()) {
            return Optional.of(new Handling.Overtaken(command.incident()));
        }
        var standing = found.standing();
        if (acting.isPossible(standing, command.step().act())) {
            return Optional.empty();
        }
        boolean sameEyes = command.step().act() == Act.ACKNOWLEDGE && acting.isSameEyes(standing);
        return Optional.of(Handling.refused("", sameEyes ? Why.SAME_PERSON : Why.NOT_NOW));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.now(), clock.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
