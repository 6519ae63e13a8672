package org.mingcha.transparency.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.EntryBundle;
import org.mingcha.tlog.Frontier;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Tile;
import org.mingcha.tlog.Tree;
import org.mingcha.transparency.FsckCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed sets: every row against its hash, every chunk against its root, the whole against what the facts say. */
final class SetCheck {
    private static final String TABLE = "transparency.set_chunk";
    private static final String CHUNKS = """
            select
                c.record_id, c.position, c.rows, c.hashes, c.root,
                convert_from(r.facts, 'UTF8')::jsonb ->> 'set_size' as set_size,
                convert_from(r.facts, 'UTF8')::jsonb ->> 'set_root' as set_root
            from transparency.set_chunk c
            left join transparency.record r on r.record_id = c.record_id
            order by c.record_id, c.position
            """;

    private final JdbcClient jdbc;

    SetCheck(LogStore store) {
        this.jdbc = JdbcClient.create(store.dataSource());
    }

    /** A chunk as stored, and what the facts say of its whole set. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(
            long record,
            int position,
            byte[] rows,
            List<Hash> hashes,
            Hash root,
            @Nullable String setSize,
            @Nullable String setRoot) {
        String key() {
            return record + "/" + position;
        }
    }

    void check(FsckCheck.Findings findings) {
        try (Stream<Row> rows = jdbc
                .sql(CHUNKS)
                .withFetchSize(20)
                .query((row, number) -> new Row(
                        row.getLong(1),
                        row.getInt(2),
                        row.getBytes(3),
                        Hashes.unpack(row.getBytes(4)),
                        Hash.of(row.getBytes(5)),
                        row.getString(6),
                        row.getString(7)))
                .stream()) {
            var walk = new Walk(findings);
            rows.forEach(walk::add);
            walk.end();
        }
        jdbc.sql("""
                        select record_id
                        from transparency.record r
                        where type in ('units.changed', 'period.opened', 'draw.commit')
                          and coalesce(convert_from(facts, 'UTF8')::jsonb ->> 'set_size', '0') <> '0'
                          and not exists (select 1 from transparency.set_chunk c where c.record_id = r.record_id)
                        order by record_id
                        limit 1000
                        """)
                .query((row, number) -> row.getLong(1))
                .list()
                .forEach(id -> findings.missing(TABLE, id + "/0", ""));
    }

    /** One pass over all chunks of all sets. */
    private static final class Walk {
        private final FsckCheck.Findings findings;
        private Frontier edge = Frontier.empty();
        private @Nullable Row last;
        private boolean isNamed;

        Walk(FsckCheck.Findings findings) {
            this.findings = findings;
        }

        void add(Row row) {
            if (last != null && last.record() != row.record()) {
                end();
            }
            int expected = last == null ? 0 : last.position() + 1;
            if (row.position() != expected) {
                name();
                findings.missing(TABLE, row.record() + "/" + expected, row.key());
            }
            edge = edge.append(believed(row)).frontier();
            last = row;
        }

        void end() {
            if (last != null && !isNamed) {
                checkWhole(last);
            }
            last = null;
            edge = Frontier.empty();
            isNamed = false;
        }

        private void checkWhole(Row row) {
            if (row.setRoot() == null || row.setSize() == null) {
                findings.extra(TABLE, row.key(), "");
            } else if (!row.setSize().equals(Long.toString(edge.size()))) {
                findings.missing(TABLE, row.record() + "/" + (row.position() + 1), edge.size() + " / " + row.setSize());
            } else if (!row.setRoot().equals(edge.root().hex())) {
                findings.differs(TABLE, row.key(), "rows", edge.root() + " / " + row.setRoot());
            }
        }

        /** Of rows, hashes and root two agree when one was altered: the third is named, and the two are gone on with. */
        private List<Hash> believed(Row row) {
            var computed = decode(row);
            var stored = row.hashes();
            boolean rowsHold =
                    computed.size() == stored.size() && Tree.root(computed).equals(row.root());
            boolean hashesHold = Tree.root(stored).equals(row.root());
            if (rowsHold && hashesHold) {
                return stored;
            }
            if (rowsHold) {
                findings.differs(TABLE, row.key(), "hashes", "");
            } else if (hashesHold) {
                findings.differs(TABLE, row.key(), "rows", "row " + firstDifference(computed, row));
            } else {
                findings.differs(TABLE, row.key(), computed.equals(stored) ? "root" : "rows, hashes, root", "");
            }
            return hashesHold ? stored : computed;
        }

        private void name() {
            isNamed = true;
        }

        private static List<Hash> decode(Row row) {
            var tile = Tile.entries(row.position(), row.hashes().size());
            return switch (EntryBundle.decode(tile, row.rows())) {
                case Checked.Valid<List<byte[]>>(var rows) ->
                    rows.stream().map(Hashing::leaf).toList();
                case Checked.Refused<List<byte[]>> refused -> List.of();
            };
        }

        /** Counted within the whole set. */
        private static String firstDifference(List<Hash> computed, Row row) {
            for (int place = 0; place < computed.size(); place++) {
                if (!computed.get(place).equals(row.hashes().get(place))) {
                    return Long.toString((long) row.position() * Tile.FULL + place);
                }
            }
            return "";
        }
    }
}
