package org.mingcha.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.reporting.ContradictingEntry;
import org.mingcha.reporting.FiledReturn;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.transparency.RecordId;

/** A return as its unit sees it, filled in from its ledger. */
final class Forms {
    private final Parts parts;
    private final FilingDesk desk;

    Forms(Parts parts, FilingDesk desk) {
        this.parts = parts;
        this.desk = desk;
    }

    Optional<ReturnForm> form(Actor actor, ReturnKey key) {
        return desk.find(actor, key) instanceof FilingDesk.Found.Is(var subject)
                ? Optional.of(form(actor, key, subject))
                : Optional.empty();
    }

    private ReturnForm form(Actor actor, ReturnKey key, Subject subject) {
        var definition = subject.definition();
        var duty = parts.filings().duty(subject.period().roster(), key.unit());
        var standing = parts.filings().standing(key).map(each -> filed(each, subject));
        var situation = situation(duty.filter(FilingTable.Duty::owes).isPresent(), standing.orElse(null), subject);
        List<ContradictingEntry> entries =
                definition.nil() ? desk.contradicting(actor, key, definition.about()) : List.of();
        return new ReturnForm(
                key,
                subject.unit().name(),
                definition,
                subject.period().dueOn(),
                FilingState.of(situation),
                duty.map(FilingTable.Duty::exempt).orElse(""),
                prefilled(key, definition),
                entries,
                standing);
    }

    private FilingState.Situation situation(boolean owed, @Nullable FiledReturn filed, Subject subject) {
        boolean overdue = parts.clock().today().isAfter(subject.period().dueOn());
        return filed == null
                ? new FilingState.Situation(owed, false, false, false, false, false, overdue)
                : new FilingState.Situation(owed, true, filed.nil(), filed.onTime(), false, false, overdue);
    }

    private Map<String, String> prefilled(ReturnKey key, ReturnDefinition definition) {
        var registers = definition.fields().stream()
                .map(ReturnField::counts)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var counts = parts.filings().counts(key, registers);
        var values = new TreeMap<String, String>();
        for (var field : definition.fields()) {
            var register = field.counts();
            if (register != null) {
                values.put(field.name(), Integer.toString(counts.getOrDefault(register, 0)));
            }
        }
        return values;
    }

    private FiledReturn filed(Standing standing, Subject subject) {
        var filedOn = LocalDate.ofInstant(standing.filedAt(), parts.clock().zone());
        var text = Optional.ofNullable(standing.text()).orElse(Content.EMPTY);
        var values = new TreeMap<String, String>();
        for (var field : subject.definition().fields()) {
            var content = field.isNumber() ? standing.facts() : text;
            content.text(field.name()).ifPresent(value -> values.put(field.name(), value));
        }
        return new FiledReturn(
                new RecordId(standing.record()),
                standing.index(),
                standing.filedAt(),
                standing.corrected(),
                standing.isNil(),
                standing.isExplained(),
                !filedOn.isAfter(subject.period().dueOn()),
                values,
                text.text(FilingDesk.EXPLANATION).orElse(""));
    }
}
