package org.mingcha.transparency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.transparency.FsckCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every leaf once, in log order: against its own columns, against its record, and into the rebuilt tree. */
final class LeafCheck implements FsckCheck {
    private static final String TABLE = "transparency.leaf";
    private static final String LEAVES = """
            select
                l.*, r.type, r.source, r.happened_on, r.recorded_at, r.role, r.facts, r.facts_salt, r.text, r.text_salt,
                r.evidence, r.evidence_salts, r.target, r.first_record, r.drill, r.leaf_version, r.register,
                r.unit as record_unit,
                r.record_id as found_record, t.log_index as target_index, t.bytes as target_bytes,
                tr.first_record as target_first, tf.drill as target_drill,
                exists (
                    select 1 from transparency.record e
                    where e.target = r.record_id and e.type = 'erasure') as is_erased
            from transparency.leaf l
            left join transparency.record r on r.record_id = l.record_id
            left join transparency.leaf t on t.record_id = r.target
            left join transparency.record tr on tr.record_id = r.target
            left join transparency.record tf on tf.record_id = tr.first_record
            order by l.log_index
            """;

    private final LogStore store;
    private final KnownHashes hashes;
    private final RecordCheck records;
    private final TreeCheck tree;

    LeafCheck(LogStore store, NoteVerifier verifier) {
        this.store = store;
        this.hashes = new KnownHashes(store);
        this.records = new RecordCheck(verifier.name());
        this.tree = new TreeCheck(store, verifier);
    }

    /** A leaf with its row's columns and its record, if that is there. */
    record Row(LeafTable.StoredLeaf leaf, @Nullable StoredRecord record, Context context) {}

    /**
     * What the record's row refers to.
     *
     * @param target the leaf of the record that it targets
     * @param targetFirst that record's first version
     * @param targetDrill whether that version is marked as a drill
     * @param isErased whether an erasure names it
     */
    record Context(
            LeafTable.@Nullable LeafRef target,
            @Nullable Long targetFirst,
            @Nullable Boolean targetDrill,
            boolean isErased) {}

    @Override
    public void check(FsckCheck.Findings findings) {
        try (Stream<Row> rows =
                JdbcClient.create(store.dataSource())
                        .sql(LEAVES)
                        .withFetchSize(500)
                        .query((row, number) -> row(row))
                        .stream()) {
            walk(rows.iterator(), findings);
        }
    }

    private void walk(Iterator<Row> rows, FsckCheck.Findings findings) {
        tree.begin(findings);
        long expected = 0;
        while (rows.hasNext()) {
            var row = rows.next();
            if (expected != row.leaf().index() && !tree.isBroken()) {
                findings.missing(TABLE, expected, Long.toString(row.leaf().index()));
                tree.skip();
            }
            tree.add(check(row, findings), findings);
            expected = row.leaf().index() + 1;
        }
        tree.end(findings);
    }

    /** The leaf as far as it can be believed: its hash for the tree, its time for the checkpoints. */
    private TreeCheck.Grown check(Row row, FsckCheck.Findings findings) {
        var stored = row.leaf();
        var leaf = parse(stored.bytes());
        var known = hashes.of(stored).orElse(stored.hash());
        var own = new RecordCheck.Collector();
        if (leaf != null) {
            checkColumns(stored, leaf, own);
            records.check(row, leaf, own);
        }
        boolean isPlausible = leaf != null && own.isEmpty();
        if (leaf == null || !isPlausible && !known.equals(stored.hash())) {
            findings.differs(TABLE, stored.index(), "bytes", stored.hash().hex() + " / " + known.hex());
        } else {
            own.findings().forEach(findings::add);
        }
        return new TreeCheck.Grown(isPlausible ? stored.hash() : known, leaf == null ? null : leaf.recordedAt());
    }

    private static void checkColumns(LeafTable.StoredLeaf stored, Leaf leaf, FsckCheck.Findings findings) {
        if (!stored.unit().equals(leaf.unit())) {
            findings.differs(TABLE, stored.index(), "unit", stored.unit() + " / " + leaf.unit());
        }
        if (stored.useq() != leaf.useq()) {
            findings.differs(TABLE, stored.index(), "useq", stored.useq() + " / " + leaf.useq());
        }
    }

    private static @Nullable Leaf parse(byte[] bytes) {
        try {
            return Leaf.parse(bytes);
        } catch (MalformedEvidence | IllegalArgumentException e) {
            return null;
        }
    }

    private Row row(ResultSet row) throws SQLException {
        var leaf = LeafTable.storedLeaf(row);
        row.getLong("found_record");
        if (row.wasNull()) {
            return new Row(leaf, null, new Context(null, null, null, false));
        }
        var context = new Context(
                target(row),
                row.getObject("target_first", Long.class),
                row.getObject("target_drill", Boolean.class),
                row.getBoolean("is_erased"));
        return new Row(leaf, RecordTable.stored(row, row.getString("record_unit")), context);
    }

    /** Altered bytes of the target are the target's fault. */
    private LeafTable.@Nullable LeafRef target(ResultSet row) throws SQLException {
        var bytes = row.getBytes("target_bytes");
        if (bytes == null) {
            return null;
        }
        long index = row.getLong("target_index");
        return new LeafTable.LeafRef(index, hashes.inTile(index).orElseGet(() -> Hashing.leaf(bytes)));
    }
}
