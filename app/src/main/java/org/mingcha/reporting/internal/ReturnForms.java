package org.mingcha.reporting.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.reporting.ContradictingEntry;
import org.mingcha.reporting.FiledReturn;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.transparency.RecordId;
import org.springframework.stereotype.Component;

/** A return as its unit sees it, filled in from its ledger. */
@Component
public final class ReturnForms {
    private final ReturnFilingTable filings;
    private final MingchaClock clock;
    private final ReturnSubjects subjects;
    private final Contradictions contradictions;

    ReturnForms(ReturnFilingTable filings, MingchaClock clock, ReturnSubjects subjects, Contradictions contradictions) {
        this.filings = filings;
        this.clock = clock;
        this.subjects = subjects;
        this.contradictions = contradictions;
    }

    public Optional<ReturnForm> form(Actor actor, ReturnKey key) {
        return subjects.see(actor, key) instanceof ReturnSubjects.Found.Is(var subject)
                ? Optional.of(form(key, subject, values(subject)))
                : Optional.empty();
    }

    /** For whoever holds a link: without what was filed, save that it was. */
    public ReturnForm linked(ReturnKey key, ReturnSubject subject) {
        return form(key, subject, _ -> Map.of());
    }

    /** How much of a standing version is shown. */
    private interface Shown {
        Map<String, String> of(CurrentVersion standing);
    }

    private static Shown values(ReturnSubject subject) {
        return standing -> ReturnValues.of(subject.definition(), standing.facts(), standing.text());
    }

    private ReturnForm form(ReturnKey key, ReturnSubject subject, Shown shown) {
        var definition = subject.definition();
        var duty = filings.duty(subject.period().roster(), key.unit());
        var standing = filings.standing(key).orElse(null);
        var today = clock.today();
        boolean owed = duty.filter(ReturnFilingTable.Duty::owes).isPresent();
        return new ReturnForm(
                key,
                subject.unit().name(),
                definition,
                subject.period().dueOn(),
                subject.states(clock).of(owed, standing),
                duty.map(ReturnFilingTable.Duty::exempt).orElse(""),
                sentBackFor(standing),
                prefilled(key, definition),
                against(key, subject),
                Optional.ofNullable(standing)
                        .filter(each -> !each.isSentBack())
                        .map(each -> filed(each, subject, shown)),
                subject.filer().mayFile() && owed,
                !today.isBefore(subject.period().last()));
    }

    private List<ContradictingEntry> against(ReturnKey key, ReturnSubject subject) {
        return subject.definition().nil()
                ? contradictions.of(
                        subject.filer().actor(), key, subject.definition().about())
                : List.of();
    }

    private static String sentBackFor(@Nullable CurrentVersion standing) {
        return Optional.ofNullable(standing)
                .filter(CurrentVersion::isSentBack)
                .map(CurrentVersion::text)
                .flatMap(text -> text.text(FilingHandler.REASON))
                .orElse("");
    }

    private Map<String, String> prefilled(ReturnKey key, ReturnDefinition definition) {
        var registers = definition.fields().stream()
                .map(ReturnField::counts)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var counts = filings.counts(key, registers);
        var values = new TreeMap<String, String>();
        for (var field : definition.fields()) {
            var register = field.counts();
            if (register != null) {
                values.put(field.name(), Integer.toString(counts.getOrDefault(register, 0)));
            }
        }
        return values;
    }

    private FiledReturn filed(CurrentVersion standing, ReturnSubject subject, Shown shown) {
        var text = Optional.ofNullable(standing.text()).orElse(Content.EMPTY);
        return new FiledReturn(
                new RecordId(standing.record()),
                standing.index(),
                standing.filedAt(),
                standing.corrected(),
                standing.role(),
                standing.isNil(),
                standing.isExplained(),
                subject.states(clock).isOnTime(standing),
                shown.of(standing),
                subject.filer().isLink()
                        ? ""
                        : text.text(FilingHandler.EXPLANATION).orElse(""));
    }
}
