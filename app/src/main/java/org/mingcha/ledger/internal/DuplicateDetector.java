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
import org.mingcha.ledger.Reason;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;

/** Decides for each readable row whether it is new, repeated, or the same act told differently. Under the unit's lock. */
final class DuplicateDetector {
    private final LedgerDependencies dependencies;
    private final Map<String, Long> takenBefore;
    private final Map<String, SealedRecord> actsBefore;
    private final Set<String> takenNow = new HashSet<>();
    private final Map<String, ImportedSheet.Candidate> actsNow = new HashMap<>();

    DuplicateDetector(LedgerDependencies dependencies, Collection<ImportedSheet> sheets) {
        this.dependencies = dependencies;
        takenBefore = dependencies.entries().taken(keys(sheets, RowKey::row));
        actsBefore = actsBefore(sheets);
    }

    private Map<String, SealedRecord> actsBefore(Collection<ImportedSheet> sheets) {
        var lines = dependencies.entries().sameActs(keys(sheets, RowKey::act));
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

    static Set<String> keys(Collection<ImportedSheet> sheets, Function<RowKey, String> part) {
        return sheets.stream()
                .flatMap(sheet -> sheet.candidates.stream())
                .map(row -> part.apply(row.key()))
                .collect(Collectors.toSet());
    }

    void decide(ImportedSheet sheet) {
        for (var row : sheet.candidates) {
            if (takenBefore.containsKey(row.key().row())
                    || !takenNow.add(row.key().row())) {
                sheet.repeated.add(row.row().number());
                continue;
            }
            var difference = difference(sheet, row);
            if (difference == null) {
                sheet.taken.add(row);
                actsNow.putIfAbsent(row.key().act(), row);
            } else {
                takenNow.remove(row.key().row());
                var cell = sheet.columns.address(difference.field(), row.row());
                sheet.refused.add(new RefusedRow(row.row().number(), cell, difference, List.of()));
            }
        }
    }

    private @Nullable Fault difference(ImportedSheet sheet, ImportedSheet.Candidate row) {
        var before = actsBefore.get(row.key().act());
        if (before != null) {
            return fromEntry(sheet.register, before, row.typed());
        }
        var now = actsNow.get(row.key().act());
        return now == null || !hasOwnName(sheet.register) ? null : fromRow(sheet.register, now, row.typed());
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

    private static @Nullable Fault fromRow(Register register, ImportedSheet.Candidate now, EntryValues row) {
        var fields = now.typed().differences(register, row);
        return fields.isEmpty()
                ? null
                : fault(
                        Reason.DIFFERS_FROM_ROW,
                        BilingualText.of(Integer.toString(now.row().number())),
                        fields);
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
