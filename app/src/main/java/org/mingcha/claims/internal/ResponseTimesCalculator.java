package org.mingcha.claims.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.ResponseTimes;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Measures how long answers take. */
@Component("responseTimes")
public class ResponseTimesCalculator {
    private final TransparencyLog log;
    private final Organisation organisation;

    ResponseTimesCalculator(TransparencyLog log, Organisation organisation) {
        this.log = log;
        this.organisation = organisation;
    }

    /** Empty: no such unit. */
    public Optional<ResponseTimes> of(Actor actor, String unit, LocalDate from, LocalDate to) {
        return organisation
                .find(unit)
                .filter(found -> actor.scopes().stream().anyMatch(found.path()::startsWith))
                .map(found -> {
                    var units = organisation.subtree(unit, to);
                    var facts = log.facts();
                    return new ResponseTimes(
                            unit,
                            found.name(),
                            from,
                            to,
                            times(facts, new Asked(units, "claim", from, to)),
                            times(facts, new Asked(units, "question", from, to)));
                });
    }

    private record Asked(Set<String> units, String register, LocalDate from, LocalDate to) {}

    private static ResponseTimes.Times times(Facts facts, Asked asked) {
        var minutes = new ArrayList<Long>();
        long byDay = 0;
        long open = 0;
        for (var fact : facts.of(asked.units, asked.register, asked.from, asked.to)) {
            var answered = fact.content().text(RegisterWords.ANSWERED_ON).map(LocalDate::parse);
            if (fact.drill()) {
                continue;
            }
            if (answered.isEmpty()) {
                open++;
                continue;
            }
            var exact = exact(fact.content());
            byDay += exact.isPresent() ? 0 : 1;
            minutes.add(exact.orElseGet(() -> days(fact, answered.get())));
        }
        return times(minutes, byDay, open);
    }

    private static Optional<Long> exact(Content content) {
        return minute(content, RegisterWords.RECEIVED_AT)
                .flatMap(from -> minute(content, RegisterWords.ANSWERED_AT)
                        .map(to -> Math.max(0, Duration.between(from, to).toMinutes())));
    }

    private static Optional<LocalDateTime> minute(Content content, String field) {
        return content.text(field).filter(text -> text.contains("T")).map(LocalDateTime::parse);
    }

    private static long days(Fact fact, LocalDate answered) {
        return Duration.between(fact.happenedOn().atStartOfDay(), answered.atStartOfDay())
                .toMinutes();
    }

    static ResponseTimes.Times times(List<Long> minutes, long byDay, long open) {
        var sorted = minutes.stream().sorted().toList();
        int count = sorted.size();
        return count == 0
                ? new ResponseTimes.Times(0, 0, open, null, null)
                : new ResponseTimes.Times(
                        count, byDay, open, sorted.get((count - 1) / 2), sorted.get((count * 9 + 9) / 10 - 1));
    }
}
