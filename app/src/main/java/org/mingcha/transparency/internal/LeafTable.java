package org.mingcha.transparency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Tile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owner of {@code transparency.leaf} and of the queue that feeds it. */
public final class LeafTable {
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    LeafTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** A queued record, and the leaf that it targets where that is already in the log. */
    record Pending(StoredRecord record, @Nullable LeafRef target) {}

    record LeafRef(long index, Hash hash) {}

    /** @param hash of the bytes: it is kept in tiles and in what follows in the unit's chain, not here */
    public record StoredLeaf(long index, long recordId, String unit, long useq, byte[] bytes, Hash hash) {}

    boolean isQueueEmpty() {
        return jdbc.sql("select not exists (select 1 from transparency.outbox)")
                .query(Boolean.class)
                .single();
    }

    /** Whether a leaf at this index or behind it is of these units. */
    public boolean hasOf(Collection<String> units, long from) {
        return jdbc.sql(
                        "select exists (select 1 from transparency.leaf where log_index >= :from and unit = any(:units))")
                .param("from", from)
                .param("units", units.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Takes the oldest queued records out of the queue. Never by "id above the last": ids don't commit in order. */
    List<Pending> takePending(int most) {
        return jdbc.sql("""
                        with taken as (
                            delete from transparency.outbox
                            where record_id in (
                                select record_id from transparency.outbox order by record_id limit :most)
                            returning record_id)
                        select r.*, l.log_index as target_index, l.bytes as target_bytes
                        from taken
                        join transparency.record r on r.record_id = taken.record_id
                        left join transparency.leaf l on l.record_id = r.target
                        order by r.record_id
                        """)
                .param("most", most)
                .query((row, number) -> new Pending(RecordTable.stored(row), target(row)))
                .list();
    }

    void insert(List<StoredLeaf> leaves) {
        CopyRows.into(dataSource, "transparency.leaf (log_index, record_id, unit, useq, bytes)", copy -> {
            for (var leaf : leaves) {
                copy.row(5)
                        .number(leaf.index())
                        .number(leaf.recordId())
                        .text(leaf.unit())
                        .number(leaf.useq())
                        .bytes(leaf.bytes());
            }
        });
    }

    public Optional<StoredLeaf> leaf(long index) {
        return leaf("log_index", index);
    }

    public Optional<StoredLeaf> leafOf(long recordId) {
        return leaf("record_id", recordId);
    }

    private Optional<StoredLeaf> leaf(String key, long value) {
        return jdbc.sql("select * from transparency.leaf where " + key + " = :value")
                .param("value", value)
                .query((row, number) -> storedLeaf(row))
                .optional();
    }

    /** The one after it in its unit's chain. */
    Optional<StoredLeaf> following(StoredLeaf leaf) {
        return jdbc.sql("select * from transparency.leaf where unit = :unit and useq = :useq")
                .param("unit", leaf.unit())
                .param("useq", leaf.useq() + 1)
                .query((row, number) -> storedLeaf(row))
                .optional();
    }

    /** The entries of one bundle. */
    List<byte[]> bytes(Tile bundle) {
        return jdbc.sql("select bytes from transparency.leaf where log_index between :from and :to order by log_index")
                .param("from", bundle.start())
                .param("to", bundle.start() + bundle.width() - 1)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    static StoredLeaf storedLeaf(ResultSet row) throws SQLException {
        var bytes = row.getBytes("bytes");
        return new StoredLeaf(
                row.getLong("log_index"),
                row.getLong("record_id"),
                row.getString("unit"),
                row.getLong("useq"),
                bytes,
                Hashing.leaf(bytes));
    }

    private static @Nullable LeafRef target(ResultSet row) throws SQLException {
        var bytes = row.getBytes("target_bytes");
        return bytes == null ? null : new LeafRef(row.getLong("target_index"), Hashing.leaf(bytes));
    }
}
