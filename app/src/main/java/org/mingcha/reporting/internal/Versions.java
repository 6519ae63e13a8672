package org.mingcha.reporting.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.reporting.ReturnReceipt;
import org.mingcha.reporting.ReturnVersion;
import org.springframework.stereotype.Component;

/** What was filed, corrected, withdrawn: by return, and by receipt. */
@Component
public record Versions(
        ReturnLibrary returns, ReportingUnitTable units, VersionTable versions, ReturnFilingTable filings) {
    public List<ReturnVersion> of(Actor actor, ReturnKey key) {
        var definition = returns.find(key.returnId());
        return definition.isEmpty() || units.find(actor, key.unit()).isEmpty()
                ? List.of()
                : versions.of(key).stream()
                        .map(row -> row.version(definition.get()))
                        .toList();
    }

    public Optional<ReturnReceipt> receipt(Actor actor, ReceiptNumber number) {
        var row = versions.find(number.record().value());
        var unit = row.flatMap(found -> units.find(actor, found.unit()));
        var definition = row.flatMap(found -> returns.find(found.key().returnId()));
        return unit.isEmpty() || definition.isEmpty()
                ? Optional.empty()
                : Optional.of(receipt(row.get(), unit.get(), definition.get()));
    }

    private ReturnReceipt receipt(VersionTable.Row row, UnitRef unit, ReturnDefinition definition) {
        boolean stands = filings.standing(row.key())
                .filter(standing -> standing.record() == row.record())
                .isPresent();
        return new ReturnReceipt(
                new ReceiptNumber(new org.mingcha.transparency.RecordId(row.record())),
                row.key(),
                unit.name(),
                definition,
                definition.dueOn(row.key().period()),
                row.version(definition),
                stands);
    }
}
