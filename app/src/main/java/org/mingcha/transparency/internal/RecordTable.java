package org.mingcha.transparency.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.SealedText;
import org.mingcha.evidence.register.Register;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owner of {@code transparency.record} and its queue. Rows go in; none is ever changed from here. */
public final class RecordTable {
    private static final String COLUMNS = """
            transparency.record (record_id, unit, type, source, happened_on, recorded_at, role, facts, facts_salt,
            text, text_salt, evidence, evidence_salts, target, first_record, drill, leaf_version,
            register)""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    RecordTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The database's clock, which dates every record. */
    Instant now() {
        return jdbc.sql("select database.now_ms()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    List<Long> newIds(int count) {
        return jdbc.sql("select nextval('transparency.record_id') from generate_series(1, :count)")
                .param("count", count)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** @param now by the database's clock, which dates every record */
    record Issue(List<Long> ids, Instant now) {}

    /** Ids and the moment for this many records, in one question. */
    Issue issue(int count) {
        var ids = new ArrayList<Long>(count);
        var now = new AtomicReference<>(Instant.EPOCH);
        jdbc.sql("select nextval('transparency.record_id'), database.now_ms() from generate_series(1, :count)")
                .param("count", count)
                .query(row -> {
                    ids.add(row.getLong(1));
                    now.setPlain(row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return new Issue(ids, now.getPlain());
    }

    /** An entry's first version, whose drill mark holds for all of them. */
    record First(long id, boolean drill) {}

    /** By id, the first version of the entry that each of these records is a version of. */
    Map<Long, First> firstVersions(Collection<Long> ids) {
        var first = new HashMap<Long, First>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select r.record_id, f.record_id, f.drill
                            from transparency.record r
                            join transparency.record f on f.record_id = r.first_record
                            where r.record_id = any(:ids)
                            """)
                    .param("ids", ids.toArray(Long[]::new))
                    .query((row, number) -> first.put(row.getLong(1), new First(row.getLong(2), row.getBoolean(3))))
                    .list();
        }
        return first;
    }

    /** A trigger queues each row in the same statement. */
    void insert(Iterable<StoredRecord> records) {
        CopyRows.into(dataSource, COLUMNS, copy -> records.forEach(record -> write(copy, record)));
    }

    private static void write(CopyRows copy, StoredRecord record) {
        var opened = record.opened();
        var register = record.register();
        copy.row(18)
                .number(record.id())
                .text(record.unit())
                .text(record.type())
                .text(record.source())
                .date(record.happenedOn())
                .instant(record.recordedAt())
                .text(record.role())
                .bytes(record.facts())
                .bytes(record.factsSalt())
                .bytes(opened == null ? null : opened.text())
                .bytes(opened == null ? null : opened.textSalt())
                .bytes(opened == null ? null : opened.evidence())
                .bytes(opened == null ? null : opened.evidenceSalts())
                .number(record.target())
                .number(record.firstRecord())
                .flag(record.drill())
                .small(record.leafVersion())
                .bytes(register == null ? null : register.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes text and evidence of the erasure's target; false when there was nothing to take. */
    boolean erase(long erasure) {
        return jdbc.sql("select transparency.erase(:erasure)")
                        .param("erasure", erasure)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    public boolean isAny() {
        return jdbc.sql("select exists (select 1 from transparency.record)")
                .query(Boolean.class)
                .single();
    }

    public long pending() {
        return jdbc.sql("select count(*) from transparency.outbox")
                .query(Long.class)
                .single();
    }

    public List<SealedRecord> find(Collection<Long> ids) {
        return jdbc.sql("""
                        select r.*, l.log_index
                        from transparency.record r
                        left join transparency.leaf l on l.record_id = r.record_id
                        where r.record_id = any(:ids)
                        order by r.record_id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> view(stored(row), row.getObject("log_index", Long.class)))
                .list();
    }

    static StoredRecord stored(ResultSet row) throws SQLException {
        return stored(row, row.getString("unit"));
    }

    /** Where the row holds more than one unit, the record's. */
    static StoredRecord stored(ResultSet row, String unit) throws SQLException {
        return new StoredRecord(
                row.getLong("record_id"),
                unit,
                row.getString("type"),
                row.getString("source"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("role"),
                row.getBytes("facts"),
                row.getBytes("facts_salt"),
                erasable(row),
                row.getObject("target", Long.class),
                row.getLong("first_record"),
                row.getBoolean("drill"),
                row.getInt("leaf_version"),
                row.getString("register"));
    }

    private static StoredRecord.@Nullable Erasable erasable(ResultSet row) throws SQLException {
        var text = row.getBytes("text");
        var textSalt = row.getBytes("text_salt");
        var evidence = row.getBytes("evidence");
        var evidenceSalts = row.getBytes("evidence_salts");
        return text == null || textSalt == null || evidence == null || evidenceSalts == null
                ? null
                : new StoredRecord.Erasable(text, textSalt, evidence, evidenceSalts);
    }

    private static SealedRecord view(StoredRecord record, @Nullable Long index) {
        var opened = record.opened();
        var register = record.register();
        return new SealedRecord(
                new RecordId(record.id()),
                record.unit(),
                record.type(),
                record.happenedOn(),
                record.recordedAt(),
                record.role(),
                CanonicalJson.content(CanonicalJson.parse(record.facts())),
                opened == null ? null : SealedText.fromJson(opened.text()).content(),
                opened == null ? List.of() : Hashes.hex(opened.evidence()),
                record.target() == null ? null : new RecordId(record.target()),
                record.drill(),
                register == null ? Register.FIRST_VERSION : register,
                index);
    }
}
