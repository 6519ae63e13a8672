package org.mingcha.ledger.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.mingcha.command.BilingualText;
import org.mingcha.evidence.register.Register;
import org.mingcha.transparency.RecordId;

/** Entries of the same day with the same number of people under another title: most likely the same act, told anew. */
final class NearEntries {
    private static final List<String> NUMBERS = List.of("attendance", "participants");
    /** More than a page's worth of rows is nobody's to look through. */
    private static final int MOST_ROWS = 2_000;

    private final Map<String, BilingualText> numbers = new HashMap<>();

    NearEntries(LedgerDependencies dependencies, String unit, Collection<ImportedTable> tables) {
        var registers = new HashSet<String>();
        var days = new TreeSet<java.time.LocalDate>();
        int rows = 0;
        for (var table : tables) {
            for (var row : table.candidates) {
                if (number(table.register()).isPresent()) {
                    registers.add(table.register().id());
                    days.add(row.typed().happenedOn());
                    rows++;
                }
            }
        }
        if (rows > 0 && rows <= MOST_ROWS) {
            read(dependencies, dependencies.entries().onDays(unit, registers, days));
        }
    }

    private void read(LedgerDependencies dependencies, List<EntryRecord> lines) {
        var titles = new HashMap<Long, EntryRecord>();
        lines.forEach(line -> titles.put(line.record(), line));
        var ids = lines.stream().map(line -> new RecordId(line.record())).toList();
        for (var record : ids.isEmpty()
                ? List.<org.mingcha.transparency.SealedRecord>of()
                : dependencies.log().records(ids)) {
            var line = titles.get(record.id().value());
            if (line == null) continue;
            var register = dependencies.registerOf(line.register(), record);
            var values = EntryProvenance.typed(register, record);
            var index = record.index();
            number(register)
                    .map(values::text)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> numbers.put(
                            key(register, values, text),
                            BilingualText.of(index == null ? "R" + record.id().value() : index.toString())));
        }
    }

    /** How such an entry is called; empty: there is none. */
    Optional<BilingualText> of(Register register, EntryValues row) {
        return number(register)
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .map(text -> numbers.get(key(register, row, text)));
    }

    private static String key(Register register, EntryValues values, String number) {
        return register.id() + " " + values.happenedOn() + " " + number;
    }

    private static Optional<String> number(Register register) {
        return NUMBERS.stream().filter(name -> register.field(name).isPresent()).findFirst();
    }
}
