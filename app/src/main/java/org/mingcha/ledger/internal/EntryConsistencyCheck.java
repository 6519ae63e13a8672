package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;

/** Recounts every column of ledger.entry from the store of facts, a thousand records at a time. */
final class EntryConsistencyCheck implements FsckCheck {
    private static final String TABLE = "ledger.entry";
    private static final int CHUNK = 1_000;
    private final LedgerDependencies dependencies;
    private final EntryConsistencyTable table;

    EntryConsistencyCheck(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
        this.table = new EntryConsistencyTable(dependencies.jdbc());
    }

    @Override
    public void check(Findings findings) {
        var registers =
                dependencies.registers().all().stream().map(Register::id).toList();
        long after = 0;
        for (var places = table.places(registers, after, CHUNK); !places.isEmpty(); ) {
            check(places, findings);
            after = places.getLast().record();
            places = table.places(registers, after, CHUNK);
        }
        table.withoutRecord(registers).forEach(id -> findings.extra(TABLE, id, ""));
        table.crookedImports()
                .forEach(number -> findings.differs("ledger.workbook_import", number, "unit, imported", ""));
    }

    private void check(List<EntryConsistencyTable.Place> places, Findings findings) {
        var records = records(
                places.stream().map(place -> new RecordId(place.record())).toList());
        var withdrawn = records(records.values().stream()
                .filter(EntryConsistencyCheck::isWithdrawal)
                .flatMap(record -> java.util.stream.Stream.ofNullable(record.target()))
                .toList());
        var lines = table
                .lines(places.stream().map(EntryConsistencyTable.Place::record).toList())
                .stream()
                .collect(Collectors.toMap(EntryRecord::record, Function.identity()));
        for (var place : places) {
            var record = Objects.requireNonNull(records.get(place.record()));
            var target = record.target();
            var told = isWithdrawal(record) && target != null ? withdrawn.get(target.value()) : record;
            check(new Version(place, record, told == null ? record : told), lines.get(place.record()), findings);
        }
    }

    /** @param told the record whose content the version has: for a withdrawal the one that it withdraws */
    private record Version(EntryConsistencyTable.Place place, SealedRecord record, SealedRecord told) {}

    private void check(Version version, @Nullable EntryRecord line, Findings findings) {
        if (line == null) {
            findings.missing(TABLE, version.place.record(), version.record.type());
            return;
        }
        var type = version.record.type();
        var register = dependencies.registerOf(type.substring(0, type.indexOf('.')), version.told);
        var expected = expected(version, register, line);
        for (var column : expected.entrySet()) {
            var stored = columns(line).get(column.getKey());
            if (!Objects.equals(stored, column.getValue())) {
                findings.differs(TABLE, line.record(), column.getKey(), stored + " / " + column.getValue());
            }
        }
        EntryProvenance.of(version.record).files().forEach(file -> checkFile(line, file, findings));
    }

    private static Map<String, @Nullable Object> expected(Version version, Register register, EntryRecord line) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("entry", version.place.entry());
        columns.put("version", version.place.version());
        columns.put("unit", version.record.unit());
        columns.put("register", register.id());
        columns.put("happened_on", version.told.happenedOn());
        columns.put("withdrawn", isWithdrawal(version.record));
        columns.put(
                "import_no",
                line.version() == 1 ? EntryProvenance.of(version.record).importNumber() : null);
        // After an erasure nobody can say any more what the title was.
        if (version.told.text() != null) {
            var typed = EntryProvenance.typed(register, version.told);
            var key = RowKey.of(version.record.unit(), register, typed);
            columns.put("title", typed.title(register));
            columns.put("row_key", key.row());
            columns.put("act_key", key.act());
        }
        return columns;
    }

    private static Map<String, @Nullable Object> columns(EntryRecord line) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("entry", line.entry());
        columns.put("version", line.version());
        columns.put("unit", line.unit());
        columns.put("register", line.register());
        columns.put("happened_on", line.happenedOn());
        columns.put("withdrawn", line.withdrawn());
        columns.put("import_no", line.importNumber());
        columns.put("title", line.title());
        columns.put("row_key", line.key().row());
        columns.put("act_key", line.key().act());
        return columns;
    }

    private void checkFile(EntryRecord line, EvidenceFile file, Findings findings) {
        if (dependencies.files().find(file.sha256()).isEmpty()) {
            findings.missing("evidence", file.sha256(), TABLE + " " + line.record());
        } else if (!dependencies.files().holds(file.sha256())) {
            findings.differs("evidence", file.sha256(), "", TABLE + " " + line.record());
        }
    }

    private Map<Long, SealedRecord> records(List<RecordId> ids) {
        var all = new ArrayList<SealedRecord>();
        if (!ids.isEmpty()) {
            all.addAll(dependencies.log().records(ids));
        }
        return all.stream().collect(Collectors.toMap(record -> record.id().value(), Function.identity()));
    }

    private static boolean isWithdrawal(SealedRecord record) {
        return record.type().endsWith(".withdrawn");
    }
}
