package org.mingcha.transparency.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Frontier;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Tree;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed sets: every chunk's rows against its root, the whole against what the facts say. */
final class SetCheck implements FsckCheck {
    private static final String TABLE = "transparency.set_chunk";
    private static final String CHUNKS = """
            select c.record_id, c.position, c.rows, c.root, r.facts
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
    private record Row(long record, int position, byte[] rows, Hash root, SealedAs sealed) {
        String key() {
            return record + "/" + position;
        }

        /** Of the rows; none where they cannot be read. */
        List<Hash> hashes() {
            return switch (SetTable.decode(position, rows)) {
                case Checked.Valid<List<byte[]>>(var valid) ->
                    valid.stream().map(Hashing::leaf).toList();
                case Checked.Refused<List<byte[]>> refused -> List.of();
            };
        }
    }

    @Override
    public void check(FsckCheck.Findings findings) {
        try (Stream<Row> rows = jdbc
                .sql(CHUNKS)
                .withFetchSize(20)
                .query((row, number) -> new Row(
                        row.getLong(1),
                        row.getInt(2),
                        row.getBytes(3),
                        Hash.of(row.getBytes(4)),
                        SealedAs.of(row.getBytes(5))))
                .stream()) {
            var walk = new Walk(findings);
            rows.forEach(walk::add);
            walk.end();
        }
        sealingRecords().stream()
                .filter(record -> !record.sealed().size().equals("0") && !hasChunks(record.id()))
                .forEach(record -> findings.missing(TABLE, record.id() + "/0", ""));
    }

    /** What the facts of a record say of its set; nothing where they say nothing or cannot be read any more. */
    private record SealedAs(String size, String root) {
        static SealedAs of(byte @Nullable [] facts) {
            try {
                var content = facts == null ? Content.EMPTY : CanonicalJson.content(CanonicalJson.parse(facts));
                return new SealedAs(
                        content.text(TransparencyLog.SET_SIZE).orElse("0"),
                        content.text(TransparencyLog.SET_ROOT).orElse(""));
            } catch (MalformedEvidence e) {
                return new SealedAs("0", "");
            }
        }
    }

    private record Sealing(long id, SealedAs sealed) {}

    private List<Sealing> sealingRecords() {
        return jdbc.sql("""
                        select record_id, facts
                        from transparency.record
                        where source in ('units.changed', 'period.opened', 'draw.commit')
                        order by record_id
                        """)
                .query((row, number) -> new Sealing(row.getLong(1), SealedAs.of(row.getBytes(2))))
                .list();
    }

    private boolean hasChunks(long record) {
        return jdbc.sql("select exists (select 1 from transparency.set_chunk where record_id = :record)")
                .param("record", record)
                .query(Boolean.class)
                .single();
    }

    /** One pass over all chunks of all sets. */
    private static final class Walk {
        private final FsckCheck.Findings findings;
        /** Chunks whose rows and root disagree: the whole tells which of the two was altered. */
        private final List<Row> torn = new ArrayList<>();

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
                isNamed = true;
                findings.missing(TABLE, row.record() + "/" + expected, row.key());
            }
            var hashes = row.hashes();
            if (hashes.isEmpty() || !Tree.root(hashes).equals(row.root())) {
                torn.add(row);
            }
            edge = edge.append(hashes).frontier();
            last = row;
        }

        void end() {
            if (last != null) {
                checkWhole(last);
            }
            last = null;
            edge = Frontier.empty();
            torn.clear();
            isNamed = false;
        }

        private void checkWhole(Row row) {
            if (row.sealed().root().isEmpty()) {
                findings.extra(TABLE, row.key(), "");
            } else if (row.sealed().root().equals(edge.root().hex())) {
                name("root");
            } else if (!torn.isEmpty()) {
                name("rows");
            } else if (!isNamed) {
                checkEdge(row);
            }
        }

        private void name(String column) {
            torn.forEach(row -> findings.differs(TABLE, row.key(), column, ""));
        }

        private void checkEdge(Row row) {
            var sealed = row.sealed();
            if (!sealed.size().equals(Long.toString(edge.size()))) {
                findings.missing(TABLE, row.record() + "/" + (row.position() + 1), edge.size() + " / " + sealed.size());
            } else {
                findings.differs(TABLE, row.key(), "rows", edge.root() + " / " + sealed.root());
            }
        }
    }
}
