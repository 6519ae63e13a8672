package org.mingcha.reporting.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReceipt;
import org.mingcha.reporting.ReturnVersion;

/** What was filed, corrected, withdrawn: by return, and by receipt. */
record Versions(ReportingDependencies parts) {
    List<ReturnVersion> of(Actor actor, ReturnKey key) {
        var definition = parts.returns().find(key.returnId());
        return definition.isEmpty() || parts.units().find(actor, key.unit()).isEmpty()
                ? List.of()
                : parts.versions().of(key).stream()
                        .map(row -> row.version(definition.get()))
                        .toList();
    }

    Optional<ReturnReceipt> receipt(Actor actor, ReceiptNumber number) {
        var row = parts.versions().find(number.record().value());
        var unit = row.flatMap(found -> parts.units().find(actor, found.unit()));
        var definition = row.flatMap(found -> parts.returns().find(found.key().returnId()));
        return unit.isEmpty() || definition.isEmpty()
                ? Optional.empty()
                : Optional.of(receipt(row.get(), unit.get(), definition.get()));
    }

    private ReturnReceipt receipt(VersionTable.Row row, UnitRef unit, ReturnDefinition definition) {
        boolean stands = parts.filings()
                .standing(row.key())
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
