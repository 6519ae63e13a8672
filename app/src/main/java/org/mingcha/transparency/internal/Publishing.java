package org.mingcha.transparency.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.mingcha.evidence.Content;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents that the root unit publishes: a leaf with their digest, and the bytes kept by it. */
final class Publishing {
    private final JdbcClient jdbc;
    private final Appending appending;
    private final java.util.function.Supplier<LocalDate> today;

    Publishing(DataSource dataSource, Appending appending, java.util.function.Supplier<LocalDate> today) {
        this.jdbc = JdbcClient.create(dataSource);
        this.appending = appending;
        this.today = today;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Document(String type, String id, String version, byte[] bytes) {}

    /** Two processes that start at once publish once: the second waits and finds the first's. */
    RecordId publish(Document document) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('transparency.publish'))")
                .query((row, number) -> true)
                .single();
        var digest = Hashing.sha256(document.bytes());
        return newest(document)
                .filter(found -> found.digest().equals(digest.hex()))
                .map(Published::id)
                .orElseGet(() -> append(document, digest));
    }

    /** The bytes behind a digest. */
    Optional<byte[]> bytes(Hash digest) {
        return jdbc.sql("select bytes from transparency.published where digest = :digest")
                .param("digest", digest.bytes())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private record Published(RecordId id, String digest) {}

    private Optional<Published> newest(Document document) {
        return jdbc.sql("""
                        with published as materialized (
                            select record_id, facts
                            from transparency.record_v1
                            where unit = 'CN' and source = :type)
                        select record_id, facts ->> 'sha256'
                        from published
                        where facts ->> 'id' = :id
                        order by record_id desc
                        limit 1
                        """)
                .param("type", document.type())
                .param("id", document.id())
                .query((row, number) -> new Published(new RecordId(row.getLong(1)), row.getString(2)))
                .optional();
    }

    private RecordId append(Document document, Hash digest) {
        jdbc.sql("insert into transparency.published (digest, bytes) values (:digest, :bytes) on conflict do nothing")
                .param("digest", digest.bytes())
                .param("bytes", document.bytes())
                .update();
        var facts = new Content(Map.of("id", document.id(), "version", document.version(), "sha256", digest.hex()));
        return appending
                .append(List.of(new NewFact(
                        document.type(), "CN", today.get(), "admin", facts, Content.EMPTY, List.of(), null, false)))
                .getFirst();
    }
}
