package org.mingcha.transparency.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.FsckCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published documents: bytes against their digest, and each sealed digest with its bytes. */
final class PublishedCheck implements FsckCheck {
    private static final String TABLE = "transparency.published";
    private final JdbcClient jdbc;

    PublishedCheck(LogStore store) {
        this.jdbc = JdbcClient.create(store.dataSource());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(Hash digest, byte[] bytes) {}

    @Override
    public void check(FsckCheck.Findings findings) {
        var sealed = sealedDigests();
        var kept = new HashSet<String>();
        try (Stream<Row> rows = jdbc
                .sql("select digest, bytes from transparency.published order by digest")
                .withFetchSize(10)
                .query((row, number) -> new Row(Hash.of(row.getBytes(1)), row.getBytes(2)))
                .stream()) {
            rows.forEach(row -> {
                kept.add(row.digest().hex());
                check(row, sealed, findings);
            });
        }
        sealed.stream().filter(digest -> !kept.contains(digest)).forEach(digest -> findings.missing(TABLE, digest, ""));
    }

    private static void check(Row row, Set<String> sealed, FsckCheck.Findings findings) {
        if (!Hashing.sha256(row.bytes()).equals(row.digest())) {
            findings.differs(TABLE, row.digest(), "digest, bytes", "");
        } else if (!sealed.contains(row.digest().hex())) {
            findings.extra(TABLE, row.digest(), "");
        }
    }

    /** What publications say; one whose facts cannot be read any more is named by the check of leaves. */
    private Set<String> sealedDigests() {
        return jdbc.sql("""
                        select facts
                        from transparency.record
                        where unit = 'CN' and source like '%.published' and source not like 'correction.%'
                        order by record_id
                        """).query((row, number) -> digest(row.getBytes(1))).list().stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> digest(byte[] facts) {
        try {
            return CanonicalJson.content(CanonicalJson.parse(facts)).text("sha256");
        } catch (MalformedEvidence e) {
            return Optional.empty();
        }
    }
}
