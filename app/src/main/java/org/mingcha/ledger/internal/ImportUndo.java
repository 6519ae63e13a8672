package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingcha.accounts.Actor;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.UndoImport;
import org.mingcha.ledger.Undoing;
import org.mingcha.transparency.NewFact;

/** Withdraws what an import brought, amended since or not. */
final class ImportUndo {
    private final Parts parts;

    ImportUndo(Parts parts) {
        this.parts = parts;
    }

    Undoing run(Actor actor, UndoImport command) {
        var unit = new ImportTable(parts.jdbc())
                .unitOf(command.number())
                .flatMap(code -> parts.units().find(actor, code))
                .orElse(null);
        var role = unit == null ? null : Writers.role(actor, unit.path()).orElse(null);
        if (unit == null || role == null) {
            return new Undoing.Refused(Fault.of(Reason.IMPORT_UNKNOWN, Long.toString(command.number())));
        }
        var fault = EntryWriting.faultOf(command.reason());
        if (fault.isPresent()) {
            return new Undoing.Refused(fault.get());
        }
        return Objects.requireNonNull(parts.transaction().execute(_ -> {
            parts.entries().lock(unit.code());
            var told = new Told(actor.account(), Wordform.tidy(command.reason()), command.number(), List.of());
            return withdraw(command.number(), parts.drafts(role), told);
        }));
    }

    private Undoing withdraw(long number, Drafts drafts, Told told) {
        var all = parts.entries().ofImport(number);
        var holding = all.stream().filter(line -> !line.withdrawn()).toList();
        var facts = new ArrayList<NewFact>();
        holding.forEach(line -> facts.add(drafts.withdrawn(parts.registers().get(line.register()), line, told)));
        var records = parts.log().appendAll(facts);
        var lines = new ArrayList<EntryLine>();
        for (int i = 0; i < holding.size(); i++) {
            lines.add(Lines.withdrawn(holding.get(i), records.get(i)));
        }
        parts.entries().insert(lines);
        return new Undoing.Undone(lines.size(), all.size() - holding.size());
    }
}
