package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingcha.accounts.Actor;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.UndoImport;
import org.mingcha.ledger.UndoResult;
import org.mingcha.ledger.text.Wordform;
import org.mingcha.transparency.NewFact;

/** Withdraws what an import brought, amended since or not. */
public final class ImportUndo {
    private final LedgerDependencies dependencies;

    public ImportUndo(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
    }

    public UndoResult run(Actor actor, UndoImport command) {
        var unit = new ImportTable(dependencies.jdbc())
                .unitOf(command.number())
                .flatMap(code -> dependencies.units().find(actor, code))
                .orElse(null);
        var role = unit == null ? null : EntryAuthority.role(actor, unit.path()).orElse(null);
        if (unit == null || role == null) {
            return new UndoResult.Refused(Fault.of(Reason.IMPORT_UNKNOWN, Long.toString(command.number())));
        }
        var fault = EntryWriter.faultOf(command.reason());
        if (fault.isPresent()) {
            return new UndoResult.Refused(fault.get());
        }
        return Objects.requireNonNull(dependencies.transaction().execute(_ -> {
            dependencies.entries().lock(unit.code());
            var told =
                    new EntryProvenance(actor.account(), Wordform.tidy(command.reason()), command.number(), List.of());
            return withdraw(command.number(), dependencies.drafts(role), told);
        }));
    }

    private UndoResult withdraw(long number, FactFactory drafts, EntryProvenance told) {
        var all = dependencies.entries().ofImport(number);
        var holding = all.stream().filter(line -> !line.withdrawn()).toList();
        var facts = new ArrayList<NewFact>();
        holding.forEach(
                line -> facts.add(drafts.withdrawn(dependencies.registers().get(line.register()), line, told)));
        var records = dependencies.log().appendAll(facts);
        var lines = new ArrayList<EntryRecord>();
        for (int i = 0; i < holding.size(); i++) {
            lines.add(EntryRecords.withdrawn(holding.get(i), records.get(i)));
        }
        dependencies.entries().insert(lines);
        return new UndoResult.Undone(lines.size(), all.size() - holding.size());
    }
}
