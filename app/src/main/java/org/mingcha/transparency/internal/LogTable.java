package org.mingcha.transparency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.HashTile;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Tile;
import org.mingcha.tlog.TileReader;
import org.mingcha.tlog.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owner of the log's own tables: leaves, tiles, checkpoints and the heads. Only the sequencer writes through it. */
final class LogTable implements TileReader {
    /** One sequencer at a time, in any process; held to the end of the transaction, so also by a COMMIT still under way. */
    private static final long LOCK = 0x6d69_6e67_6368_61L;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    LogTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The fenced row: whoever moves it names what it was. */
    record FencedHead(long size, Hash root, long epoch) {}

    /** A committed checkpoint; {@code latest} is absent only for the empty log. */
    record Signed(long size, Hash root, @Nullable Instant latest, String note) {}

    /** A queued record, and the leaf that it targets where that is already in the log. */
    record Pending(StoredRecord record, @Nullable LeafRef target) {}

    record LeafRef(long index, Hash hash) {}

    record UnitHead(long useq, Hash hash) {
        static final UnitHead NONE = new UnitHead(0, Hash.of(new byte[Hash.SIZE]));
    }

    record StoredLeaf(long index, long recordId, String unit, long useq, byte[] bytes, Hash hash) {}

    record Identity(String origin, String vkey) {}

    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query((row, number) -> true)
                .single();
        jdbc.sql("set local synchronous_commit = on").update();
    }

    Optional<Identity> identity() {
        return jdbc.sql("select origin, vkey from transparency.log")
                .query((row, number) -> new Identity(row.getString(1), row.getString(2)))
                .optional();
    }

    void found(Identity identity, Signed empty) {
        jdbc.sql("select database.found(:origin)")
                .param("origin", identity.origin())
                .query((row, number) -> true)
                .single();
        jdbc.sql("insert into transparency.log (origin, vkey) values (:origin, :vkey)")
                .param("origin", identity.origin())
                .param("vkey", identity.vkey())
                .update();
        jdbc.sql("insert into transparency.head (size, root, epoch) values (0, :root, 0)")
                .param("root", empty.root().bytes())
                .update();
        insert(empty);
    }

    boolean isQueueEmpty() {
        return jdbc.sql("select not exists (select 1 from transparency.outbox)")
                .query(Boolean.class)
                .single();
    }

    FencedHead head() {
        return jdbc.sql("select size, root, epoch from transparency.head")
                .query((row, number) -> new FencedHead(row.getLong(1), Hash.of(row.getBytes(2)), row.getLong(3)))
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
                        select r.*, l.log_index as target_index, l.hash as target_hash
                        from taken
                        join transparency.record r on r.record_id = taken.record_id
                        left join transparency.leaf l on l.record_id = r.target
                        order by r.record_id
                        """)
                .param("most", most)
                .query((row, number) -> new Pending(RecordTable.stored(row), target(row)))
                .list();
    }

    Map<String, UnitHead> unitHeads(Collection<String> units) {
        var heads = new HashMap<String, UnitHead>();
        jdbc.sql("select unit, useq, hash from transparency.unit_head where unit = any(:units)")
                .param("units", units.toArray(String[]::new))
                .query((row, number) ->
                        heads.put(row.getString(1), new UnitHead(row.getLong(2), Hash.of(row.getBytes(3)))))
                .list();
        return heads;
    }

    void insertLeaves(List<StoredLeaf> leaves) {
        CopyRows.into(dataSource, "transparency.leaf (log_index, record_id, unit, useq, bytes, hash)", copy -> {
            for (var leaf : leaves) {
                copy.row(6)
                        .number(leaf.index())
                        .number(leaf.recordId())
                        .text(leaf.unit())
                        .number(leaf.useq())
                        .bytes(leaf.bytes())
                        .bytes(leaf.hash().bytes());
            }
        });
    }

    /** Full tiles only; partial ones follow from leaves and from the roots of the level below. */
    void insertTiles(List<HashTile> tiles) {
        var full = tiles.stream().filter(tile -> !tile.tile().isPartial()).toList();
        if (full.isEmpty()) {
            return;
        }
        CopyRows.into(dataSource, "transparency.tile (level, position, hashes, root)", copy -> {
            for (var tile : full) {
                copy.row(4)
                        .small(tile.tile().level())
                        .number(tile.tile().index())
                        .bytes(tile.bytes())
                        .bytes(Tree.root(tile.hashes()).bytes());
            }
        });
    }

    void insert(Signed checkpoint) {
        var latest = checkpoint.latest();
        jdbc.sql("""
                        insert into transparency.checkpoint (size, root, latest_recorded_at, note)
                        values (:size, :root, :latest, :note)
                        """)
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("latest", latest == null ? null : latest.atOffset(java.time.ZoneOffset.UTC))
                .param("note", checkpoint.note())
                .update();
    }

    void moveUnitHeads(Map<String, UnitHead> heads) {
        var units = heads.keySet().toArray(String[]::new);
        jdbc.sql("""
                        insert into transparency.unit_head (unit, useq, hash)
                        select unit, useq, decode(hash, 'hex')
                        from unnest(:units::text[], :useqs::bigint[], :hashes::text[]) as moved (unit, useq, hash)
                        on conflict (unit) do update set useq = excluded.useq, hash = excluded.hash
                        """)
                .param("units", units)
                .param("useqs", heads.values().stream().map(UnitHead::useq).toArray(Long[]::new))
                .param(
                        "hashes",
                        heads.values().stream().map(head -> head.hash().hex()).toArray(String[]::new))
                .update();
    }

    /** False when somebody else has moved it meanwhile. */
    boolean moveHead(FencedHead from, long size, Hash root) {
        return jdbc.sql("""
                                update transparency.head
                                set size = :size, root = :root, epoch = epoch + 1
                                where size = :oldSize and root = :oldRoot and epoch = :epoch
                                """)
                        .param("size", size)
                        .param("root", root.bytes())
                        .param("oldSize", from.size())
                        .param("oldRoot", from.root().bytes())
                        .param("epoch", from.epoch())
                        .update()
                == 1;
    }

    Signed newest() {
        return checkpoint("order by size desc limit 1", 0)
                .orElseThrow(() -> new NoSuchElementException("The log has no checkpoint: it was never founded"));
    }

    Optional<Signed> at(long size) {
        return checkpoint("where size = :size", size);
    }

    /** The first checkpoint at or after this size. */
    Optional<Signed> covering(long size) {
        return checkpoint("where size >= :size order by size limit 1", size);
    }

    private Optional<Signed> checkpoint(String which, long size) {
        return jdbc.sql("select size, root, latest_recorded_at, note from transparency.checkpoint " + which)
                .param("size", size)
                .query((row, number) ->
                        new Signed(row.getLong(1), Hash.of(row.getBytes(2)), instant(row, 3), row.getString(4)))
                .optional();
    }

    Optional<StoredLeaf> leaf(long index) {
        return leaf("log_index", index);
    }

    Optional<StoredLeaf> leafOf(long recordId) {
        return leaf("record_id", recordId);
    }

    private Optional<StoredLeaf> leaf(String key, long value) {
        return jdbc.sql("select * from transparency.leaf where " + key + " = :value")
                .param("value", value)
                .query((row, number) -> storedLeaf(row))
                .optional();
    }

    static StoredLeaf storedLeaf(ResultSet row) throws SQLException {
        return new StoredLeaf(
                row.getLong("log_index"),
                row.getLong("record_id"),
                row.getString("unit"),
                row.getLong("useq"),
                row.getBytes("bytes"),
                Hash.of(row.getBytes("hash")));
    }

    @Override
    public byte[] read(Tile tile) {
        if (!tile.isPartial()) {
            return jdbc.sql("select hashes from transparency.tile where level = :level and position = :position")
                    .param("level", tile.level())
                    .param("position", tile.index())
                    .query((row, number) -> row.getBytes(1))
                    .optional()
                    .orElseThrow(() -> new IllegalStateException("The log lacks its tile " + tile.path()));
        }
        return Hashes.pack(edge(tile));
    }

    private List<Hash> edge(Tile tile) {
        var sql = tile.level() == 0
                ? "select hash from transparency.leaf where log_index between :from and :to order by log_index"
                : """
                  select root from transparency.tile
                  where level = :below and position between :from and :to order by position""";
        return jdbc.sql(sql)
                .param("below", tile.level() - 1)
                .param("from", tile.start())
                .param("to", tile.start() + tile.width() - 1)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
    }

    private static @Nullable LeafRef target(ResultSet row) throws SQLException {
        var hash = row.getBytes("target_hash");
        return hash == null ? null : new LeafRef(row.getLong("target_index"), Hash.of(hash));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The empty log's checkpoint. */
    static Signed empty(String note) {
        return new Signed(0, Hashing.EMPTY_ROOT, null, note);
    }
}
