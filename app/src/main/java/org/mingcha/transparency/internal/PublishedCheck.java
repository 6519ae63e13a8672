package org.mingcha.transparency.internal;

import java.util.List;
import java.util.stream.Stream;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.FsckCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published documents: bytes against their digest, and each sealed digest with its bytes. */
final class PublishedCheck {
    private static final String TABLE = "transparency.published";
    /** Leaf and document both ways. */
    private static final String PAIRS = """
            select encode(p.digest, 'hex') as stored, d.digest as sealed
            from transparency.published p
            full join (
                select distinct facts ->> 'sha256' as digest
                from transparency.record_v1
                where unit = 'CN' and source in ('checklist.published', 'registers.published')) d
            on d.digest = encode(p.digest, 'hex')
            where p.digest is null or d.digest is null
            """;

    private final JdbcClient jdbc;

    PublishedCheck(LogStore store) {
        this.jdbc = JdbcClient.create(store.dataSource());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(Hash digest, byte[] bytes) {}

    void check(FsckCheck.Findings findings) {
        try (Stream<Row> rows = jdbc
                .sql("select digest, bytes from transparency.published order by digest")
                .withFetchSize(10)
                .query((row, number) -> new Row(Hash.of(row.getBytes(1)), row.getBytes(2)))
                .stream()) {
            rows.filter(row -> !Hashing.sha256(row.bytes()).equals(row.digest()))
                    .forEach(row -> findings.differs(TABLE, row.digest(), "digest, bytes", ""));
        }
        for (var pair : pairs()) {
            if (pair.getFirst().isEmpty()) {
                findings.missing(TABLE, pair.getLast(), "");
            } else {
                findings.extra(TABLE, pair.getFirst(), "");
            }
        }
    }

    private List<List<String>> pairs() {
        return jdbc.sql(PAIRS)
                .query((row, number) -> List.of(text(row.getString(1)), text(row.getString(2))))
                .list();
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
