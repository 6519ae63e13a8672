package org.mingcha.ledger.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.command.BilingualText;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.ImportReport.RefusedRow;
import org.mingcha.ledger.ImportReport.WaitingRow;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.plan.PlannedTable.RowDecision;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;

/** Decides for each readable row whether it is new, repeated, or the same act told differently. Under the unit's lock. */
final class DuplicateDetector {
    private final LedgerDependencies dependencies;
    private final Map<String, Long> takenBefore;
    private final Map<String, SealedRecord> actsBefore;
    private final NearEntries near;
    private final Set<String> takenNow = new HashSet<>();
    private final Map<String, ImportedTable.Candidate> actsNow = new HashMap<>();

    DuplicateDetector(
            LedgerDependencies dependencies, String unit, Collection<ImportedTable> tables, boolean accepted) {
        this.dependencies = dependencies;
        takenBefore = dependencies.entries().taken(keys(tables, RowKey::row));
        actsBefore = actsBefore(tables);
        near = new NearEntries(dependencies, unit, accepted ? List.of() : tables);
    }

    private Map<String, SealedRecord> actsBefore(Collection<ImportedTable> tables) {
        var lines = dependencies.entries().sameActs(keys(tables, RowKey::act));
        if (lines.isEmpty()) {
            return Map.of();
        }
        var records =
                dependencies
                        .log()
                        .records(lines.stream()
                                .map(line -> new RecordId(line.record()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(record -> record.id().value(), Function.identity()));
        var acts = new HashMap<String, SealedRecord>();
        lines.forEach(line -> acts.putIfAbsent(line.key().act(), records.get(line.record())));
        return acts;
    }

    static Set<String> keys(Collection<ImportedTable> tables, Function<RowKey, String> part) {
        return tables.stream()
                .flatMap(table -> table.candidates.stream())
                .map(row -> part.apply(row.key()))
                .collect(Collectors.toSet());
    }

    void decide(ImportedTable table) {
        for (var row : table.candidates) {
            if (takenBefore.containsKey(row.key().row())
                    || !takenNow.add(row.key().row())) {
                table.repeated.add(row.row());
                continue;
            }
            var difference = difference(table, row);
            var near = difference == null ? near(table, row) : null;
            if (near != null) {
                takenNow.remove(row.key().row());
                table.waiting.add(near);
            } else if (difference == null) {
                table.taken.add(row);
                actsNow.putIfAbsent(row.key().act(), row);
            } else {
                takenNow.remove(row.key().row());
                table.refused.add(new RefusedRow(row.row(), row.address(difference.field()), difference, List.of()));
            }
        }
    }

    private @Nullable WaitingRow near(ImportedTable table, ImportedTable.Candidate row) {
        if (table.plan.decisions().rows().get(row.row()) == RowDecision.RECORD) {
            return null;
        }
        var register = table.register();
        return near.of(register, row.typed())
                .map(entry -> new WaitingRow(
                        row.row(),
                        row.address(Field.HAPPENED_ON),
                        new Fault("", Reason.NEARLY_REPEATED, List.of(entry)),
                        new Fault(
                                "",
                                Reason.PROPOSED_ENTRY,
                                List.of(new BilingualText(register.sheet(), register.english())))))
                .orElse(null);
    }

    private @Nullable Fault difference(ImportedTable table, ImportedTable.Candidate row) {
        var before = actsBefore.get(row.key().act());
        if (before != null) {
            return fromEntry(table.register(), before, row.typed());
        }
        var now = actsNow.get(row.key().act());
        return now == null || !hasOwnName(table.register()) ? null : fromRow(table.register(), now, row.typed());
    }

    private static @Nullable Fault fromEntry(Register register, SealedRecord before, EntryValues row) {
        var told = EntryProvenance.typed(register, before);
        var fields = told.differences(register, row);
        if (fields.isEmpty() || !hasOwnName(register) && !continues(told, fields)) {
            return null;
        }
        var index = before.index();
        var number = index == null ? BilingualText.of("R" + before.id().value()) : BilingualText.of(index.toString());
        return fault(Reason.DIFFERS_FROM_ENTRY, number, fields);
    }

    private static @Nullable Fault fromRow(Register register, ImportedTable.Candidate now, EntryValues row) {
        var fields = now.typed().differences(register, row);
        return fields.isEmpty()
                ? null
                : fault(Reason.DIFFERS_FROM_ROW, BilingualText.of(Integer.toString(now.row())), fields);
    }

    private static Fault fault(Reason reason, BilingualText number, List<Field> fields) {
        var chinese = fields.stream().map(Field::label).collect(Collectors.joining("、"));
        return new Fault(fields.getFirst().name(), reason, List.of(number, BilingualText.of(chinese)));
    }

    /** Requests about personal information bear no title: two of one kind on one day may be two people's. */
    private static boolean hasOwnName(Register register) {
        return register.subject().stream()
                .map(register::field)
                .anyMatch(field -> field.isPresent() && field.get().type() != FieldType.ENUM);
    }

    /** Whether the row only fills in what the entry left open, as an answered request does: then it is that one. */
    private static boolean continues(EntryValues before, List<Field> differences) {
        return differences.stream().allMatch(field -> before.compared(field) == null);
    }
}
