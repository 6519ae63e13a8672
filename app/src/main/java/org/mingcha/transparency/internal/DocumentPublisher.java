package org.mingcha.transparency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.PublishedDefinition;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.PublishedDocument;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Documents that the root unit publishes: a leaf with their digest, and the bytes kept by it. An id and version stand for
 * the same bytes for ever, and are published once: a version that would be published again would pass for the newest.
 */
public final class DocumentPublisher {
    private final JdbcClient jdbc;
    private final FactAppender appending;
    private final Supplier<LocalDate> today;

    DocumentPublisher(DataSource dataSource, FactAppender appending, Supplier<LocalDate> today) {
        this.jdbc = JdbcClient.create(dataSource);
        this.appending = appending;
        this.today = today;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    public record Document(String type, String id, String version, byte[] bytes) {}

    /** Two processes that start at once publish once: the second waits and finds the first's. */
    public RecordId publish(Document document) {
        lock();
        var digest = Hashing.sha256(document.bytes());
        var before = known(document.type()).stream()
                .filter(each -> each.is(document))
                .toList();
        if (before.stream().anyMatch(each -> !each.published().sha256().equals(digest))) {
            throw new Unavailable("transparency.published.other", document.id() + "@" + document.version());
        }
        return before.isEmpty() ? append(document, digest) : before.getFirst().id();
    }

    /** Publishes those that were never published. Where none is missing, nobody waits for another writer. */
    void publishMissing(List<Document> documents) {
        if (!missing(documents).isEmpty()) {
            lock();
            missing(documents).forEach(document -> append(document, Hashing.sha256(document.bytes())));
        }
    }

    private List<Document> missing(List<Document> documents) {
        var known = documents.stream()
                .map(Document::type)
                .distinct()
                .flatMap(type -> known(type).stream()
                        .map(each -> type + " " + each.published().reference()))
                .collect(Collectors.toSet());
        return documents.stream()
                .filter(each -> !known.contains(each.type() + " " + each.id() + "@" + each.version()))
                .toList();
    }

    /** The sealed publications of one type, in the log's order. */
    public List<PublishedDocument> sealed(String type) {
        return jdbc.sql("""
                        select l.log_index, r.recorded_at, r.facts
                        from transparency.record r
                        join transparency.leaf l on l.record_id = r.record_id
                        where r.unit = 'CN' and r.source = :type
                        order by l.log_index
                        """)
                .param("type", type)
                .query((row, number) -> sealed(row))
                .list();
    }

    /** The bytes behind a digest. */
    Optional<byte[]> bytes(Hash digest) {
        return jdbc.sql("select bytes from transparency.published where digest = :digest")
                .param("digest", digest.bytes())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private record Known(RecordId id, PublishedDefinition published) {
        boolean is(Document document) {
            return published.id().equals(document.id()) && published.version().equals(document.version());
        }
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('transparency.publish'))")
                .query((row, number) -> true)
                .single();
    }

    /** Sealed or not; facts that cannot be read any more are named by the check of leaves. */
    private List<Known> known(String type) {
        return jdbc
                .sql("""
                        select record_id, facts
                        from transparency.record
                        where unit = 'CN' and source = :type
                        order by record_id
                        """)
                .param("type", type)
                .query((row, number) -> known(new RecordId(row.getLong(1)), row.getBytes(2)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Known> known(RecordId id, byte[] facts) {
        try {
            return Optional.of(
                    new Known(id, PublishedDefinition.of(CanonicalJson.content(CanonicalJson.parse(facts)))));
        } catch (MalformedEvidence e) {
            return Optional.empty();
        }
    }

    private static PublishedDocument sealed(ResultSet row) throws SQLException {
        var published = PublishedDefinition.of(CanonicalJson.content(CanonicalJson.parse(row.getBytes(3))));
        var at = row.getObject(2, OffsetDateTime.class).toInstant();
        return new PublishedDocument(row.getLong(1), published.id(), published.version(), published.sha256(), at);
    }

    /** By its SHA-256, as the fact of the same transaction states it. */
    public void keep(byte[] document) {
        jdbc.sql("insert into transparency.published (digest, bytes) values (:digest, :bytes) on conflict do nothing")
                .param("digest", Hashing.sha256(document).bytes())
                .param("bytes", document)
                .update();
    }

    private RecordId append(Document document, Hash digest) {
        keep(document.bytes());
        var facts = new Content(Map.of("id", document.id(), "version", document.version(), "sha256", digest.hex()));
        return appending
                .append(List.of(new NewFact(
                        document.type(), "CN", today.get(), "admin", facts, Content.EMPTY, List.of(), null, false)))
                .getFirst();
    }
}
