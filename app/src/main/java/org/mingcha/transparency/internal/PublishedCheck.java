package org.mingcha.transparency.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.PublishedDefinition;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.FsckCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Published documents: bytes against their digest, each sealed digest with its bytes, and no two contents under one id and
 * version, which no door of the product lets in.
 */
final class PublishedCheck implements FsckCheck {
    private static final String TABLE = "transparency.published";
    private static final String RECORD = "transparency.record";
    private final JdbcClient jdbc;

    PublishedCheck(LogStore store) {
        this.jdbc = JdbcClient.create(store.dataSource());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(Hash digest, byte[] bytes) {}

    @Override
    public void check(FsckCheck.Findings findings) {
        var publications = publications();
        checkVersions(publications, findings);
        var sealed = publications.stream()
                .map(each -> each.published().sha256().hex())
                .collect(Collectors.toCollection(TreeSet::new));
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

    /** What was said first stands; what says otherwise later is named by its record. */
    private static void checkVersions(List<Publication> publications, FsckCheck.Findings findings) {
        var contents = new HashMap<String, Hash>();
        for (var each : publications) {
            var reference = each.published().reference();
            var first = contents.putIfAbsent(
                    each.type() + " " + reference, each.published().sha256());
            if (first != null && !first.equals(each.published().sha256())) {
                findings.differs(
                        RECORD,
                        each.record(),
                        "facts",
                        reference + ": " + first.hex() + " / "
                                + each.published().sha256().hex());
            }
        }
    }

    private record Publication(long record, String type, PublishedDefinition published) {}

    /** In the order of their records; one whose facts cannot be read any more is named by the check of leaves. */
    private List<Publication> publications() {
        return jdbc
                .sql("""
                        select record_id, unit || ' ' || source, facts
                        from transparency.record
                        where unit = 'CN' and source like '%.published' and source not like 'correction.%'
                            or source = 'unit.template_published'
                        order by record_id
                        """)
                .query((row, number) -> publication(row.getLong(1), row.getString(2), row.getBytes(3)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Publication> publication(long record, String type, byte[] facts) {
        try {
            var published = PublishedDefinition.of(CanonicalJson.content(CanonicalJson.parse(facts)));
            return Optional.of(new Publication(record, type, published));
        } catch (MalformedEvidence e) {
            return Optional.empty();
        }
    }
}
