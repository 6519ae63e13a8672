package org.mingcha.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingRequest;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.reporting.internal.FilingBatchTable.Asked;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/**
 * Many returns in one go, whatever their number in a handful of statements. It takes only what {@link FilingHandler} would
 * take without a second look: the first of its unit and period, owed, in time, of which the store says nothing. Everything
 * else is left to the desk, which alone refuses, corrects and repeats: so there is one place that says no.
 */
@Component
public final class FilingBatch {
    private final ReturnLibrary returns;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final PeriodOpening opening;
    private final FilingBatchTable table;

    FilingBatch(
            ReturnLibrary returns,
            TransparencyLog log,
            MingchaClock clock,
            PeriodOpening opening,
            FilingBatchTable table) {
        this.returns = returns;
        this.log = log;
        this.clock = clock;
        this.opening = opening;
        this.table = table;
    }

    /** What may be filed as far as that is known without a look into the database. */
    private record Candidate(FilingRequest filing, ReturnDefinition definition, OpenPeriod period) {
        FileReturn command() {
            return filing.command();
        }

        boolean isExplained() {
            return !command().explanation().isBlank();
        }

        Asked asked(int place) {
            return new Asked(place, command().key(), period.roster(), command().nil() && !isExplained());
        }

        /** The period has ended, and is not locked yet. */
        boolean isInTime(LocalDate today) {
            var locked = definition.lockedAfter(command().key().period());
            return !today.isBefore(period.last())
                    && locked.filter(today::isAfter).isEmpty();
        }

        Optional<ReturnSubject> subject(UnitRef unit) {
            var actor = filing.actor();
            return FilingAuthority.role(actor, unit)
                    .map(role -> new ReturnSubject(unit, Filer.account(actor, role), definition, period));
        }
    }

    /** What is written, and in which state the return is then. */
    private record Written(NewFact fact, FilingState state) {}

    public List<Optional<FilingResult.Accepted>> file(List<FilingRequest> filings) {
        var accepted =
                new ArrayList<Optional<FilingResult.Accepted>>(Collections.nCopies(filings.size(), Optional.empty()));
        var written = written(candidates(filings));
        var records = log.appendAll(written.values().stream().map(Written::fact).toList())
                .iterator();
        written.forEach((place, filed) ->
                accepted.set(place, Optional.of(new FilingResult.Accepted(records.next(), filed.state(), false))));
        return accepted;
    }

    /** By their place among all; of two for the same return only the first. */
    private SequencedMap<Integer, Candidate> candidates(List<FilingRequest> filings) {
        var first = new HashSet<ReturnKey>();
        var candidates = new LinkedHashMap<Integer, Candidate>();
        for (int i = 0; i < filings.size(); i++) {
            int place = i;
            if (first.add(filings.get(i).command().key())) {
                candidate(filings.get(i)).ifPresent(found -> candidates.put(place, found));
            }
        }
        return candidates;
    }

    private Optional<Candidate> candidate(FilingRequest filing) {
        var command = filing.command();
        var key = command.key();
        return returns.find(key.returnId())
                .filter(definition -> definition.asks(key.period()))
                .filter(definition -> isPlain(definition, command))
                .flatMap(definition -> opening.known(key.returnId(), key.period())
                        .map(period -> new Candidate(filing, definition, period)));
    }

    /** Whoever names an attempt, or a version that they have seen, needs the desk. */
    private static boolean isPlain(ReturnDefinition definition, FileReturn command) {
        return command.idempotencyKey().isEmpty()
                && (command.seen() == null || command.seen().equals(FileReturn.NOTHING))
                && ValueCheck.fault(definition, command).isEmpty();
    }

    /** Looks only after the locks are taken: what was filed before is seen, what comes after waits. */
    private SequencedMap<Integer, Written> written(SequencedMap<Integer, Candidate> candidates) {
        var written = new LinkedHashMap<Integer, Written>();
        if (candidates.isEmpty()) {
            return written;
        }
        var locked = table.lock(asked(candidates));
        var today = LocalDate.ofInstant(locked.now(), clock.zone());
        candidates.keySet().retainAll(locked.places());
        candidates.values().removeIf(candidate -> !candidate.isInTime(today));
        var units = table.unspoken(asked(candidates), new ReturnRegisters(returns));
        candidates.forEach((place, candidate) -> Optional.ofNullable(units.get(place))
                .flatMap(candidate::subject)
                .ifPresent(subject -> written.put(place, written(candidate, subject, today))));
        return written;
    }

    private static List<Asked> asked(SequencedMap<Integer, Candidate> candidates) {
        return candidates.entrySet().stream()
                .map(each -> each.getValue().asked(each.getKey()))
                .toList();
    }

    private Written written(Candidate candidate, ReturnSubject subject, LocalDate today) {
        var command = candidate.command();
        var facts = ValueCheck.facts(subject, command);
        var fact = FilingHandler.first(LeafType.RETURN_FILED.code(), subject, facts, ValueCheck.text(subject, command));
        var states = subject.states(today, clock.zone());
        return new Written(fact, states.filed(command.nil(), candidate.isExplained(), null));
    }
}
