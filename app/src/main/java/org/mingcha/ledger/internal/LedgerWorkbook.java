package org.mingcha.ledger.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.FormValues;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.workbook.CellValue;
import org.mingcha.workbook.WorkbookWriter;

/**
 * One's own ledger as a workbook: a sheet for each register, the shipped headers, and cells that an import reads back to
 * the same keys. Text is always written as text, so nothing that somebody typed becomes a formula.
 */
public final class LedgerWorkbook {
    private static final String SERIAL = "序号";
    private static final int CHUNK = 1_000;
    private final LedgerDependencies dependencies;

    public LedgerWorkbook(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
    }

    public void write(String unit, OutputStream to) {
        var lines = dependencies.entries().holding(unit);
        try (var workbook = new WorkbookWriter(to, Locale.SIMPLIFIED_CHINESE)) {
            for (var register : dependencies.registers().all()) {
                var own = lines.stream()
                        .filter(line -> line.register().equals(register.id()))
                        .toList();
                if (!own.isEmpty()) {
                    sheet(workbook, register, own);
                }
            }
            if (lines.isEmpty()) {
                sheet(workbook, dependencies.registers().all().getFirst(), List.of());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing the ledger of " + unit, failure);
        }
    }

    private void sheet(WorkbookWriter workbook, Register register, List<EntryRecord> lines) throws IOException {
        var fields = columns(register);
        var heads = new ArrayList<>(List.of(SERIAL));
        fields.forEach(field -> heads.add(field.label()));
        var sheet = workbook.table(register.sheet(), heads);
        int row = 1;
        for (int from = 0; from < lines.size(); from += CHUNK) {
            for (var record : records(lines.subList(from, Math.min(from + CHUNK, lines.size())))) {
                sheet.row(row(row++, fields, record));
            }
        }
    }

    private List<SealedRecord> records(List<EntryRecord> lines) {
        var ids = lines.stream().map(line -> new RecordId(line.record())).toList();
        Map<RecordId, SealedRecord> found = dependencies.log().records(ids).stream()
                .collect(Collectors.toMap(SealedRecord::id, Function.identity()));
        var ordered = new ArrayList<SealedRecord>();
        ids.forEach(id -> ordered.add(found.get(id)));
        return ordered;
    }

    /** Those of today, then what earlier versions asked for besides. */
    private List<Field> columns(Register newest) {
        var columns = new LinkedHashMap<String, Field>();
        newest.typed().forEach(field -> columns.put(field.name(), field));
        dependencies
                .library()
                .versions(newest.id())
                .forEach(version -> version.typed().forEach(field -> columns.putIfAbsent(field.name(), field)));
        return List.copyOf(columns.values());
    }

    private List<CellValue> row(int row, List<Field> fields, SealedRecord record) {
        var id = record.type().substring(0, record.type().indexOf('.'));
        var register = dependencies.registerOf(id, record);
        var values = FormValues.of(EntryProvenance.typed(register, record).content());
        var cells = new ArrayList<>(List.of(CellValue.of(row)));
        for (var field : fields) {
            var text = values.get(field.name());
            cells.add(text == null ? CellValue.BLANK : cell(field, text));
        }
        return cells;
    }

    /** A field whose type has changed since holds what it held. */
    private static CellValue cell(Field field, String text) {
        return switch (field.type()) {
            case INTEGER, AMOUNT -> CellValue.of(new BigDecimal(text));
            case DATE, DATETIME -> CellValue.dated(text);
            case TEXT, POST, LABEL, ENUM, ENUMS, BOOLEAN, UNIT -> CellValue.of(text);
        };
    }
}
