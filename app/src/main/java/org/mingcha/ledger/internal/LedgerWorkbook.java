package org.mingcha.ledger.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.FormValues;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;

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
        try (var workbook = new Workbook(to, "Mingcha", "1.0")) {
            for (var register : dependencies.registers().all()) {
                var own = lines.stream()
                        .filter(line -> line.register().equals(register.id()))
                        .toList();
                if (!own.isEmpty()) {
                    sheet(workbook.newWorksheet(register.sheet()), register, own);
                }
            }
            if (lines.isEmpty()) {
                workbook.newWorksheet(dependencies.registers().all().getFirst().sheet());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing the ledger of " + unit, failure);
        }
    }

    private void sheet(Worksheet sheet, Register register, List<EntryRecord> lines) {
        var fields = columns(register);
        sheet.value(0, 0, SERIAL);
        for (int column = 0; column < fields.size(); column++) {
            sheet.value(0, column + 1, fields.get(column).label());
            sheet.width(column + 1, 18);
        }
        sheet.range(0, 0, 0, fields.size()).style().bold().set();
        sheet.freezePane(0, 1);
        int row = 1;
        for (int from = 0; from < lines.size(); from += CHUNK) {
            for (var record : records(lines.subList(from, Math.min(from + CHUNK, lines.size())))) {
                row(sheet, row, fields, record);
                row++;
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

    private void row(Worksheet sheet, int row, List<Field> fields, SealedRecord record) {
        var id = record.type().substring(0, record.type().indexOf('.'));
        var register = dependencies.registerOf(id, record);
        var values = FormValues.of(EntryProvenance.typed(register, record).content());
        sheet.value(row, 0, row);
        int column = 1;
        for (var field : fields) {
            var text = values.get(field.name());
            if (text != null && isNumber(field)) {
                sheet.value(row, column, new BigDecimal(text));
            } else if (text != null) {
                sheet.value(row, column, text);
            }
            column++;
        }
    }

    private static boolean isNumber(Field field) {
        return field.type() == FieldType.INTEGER || field.type() == FieldType.AMOUNT;
    }
}
