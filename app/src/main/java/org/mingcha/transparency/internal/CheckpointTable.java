package org.mingcha.transparency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owner of {@code transparency.checkpoint}: every head that was ever signed. */
public final class CheckpointTable {
    private final JdbcClient jdbc;

    CheckpointTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** A committed checkpoint; {@code latest} is absent only for the empty log. */
    public record Signed(long size, Hash root, @Nullable Instant latest, String note) {}

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

    public Signed newest() {
        return checkpoint("order by size desc limit 1", 0)
                .orElseThrow(() -> new NoSuchElementException("The log has no checkpoint: it was never founded"));
    }

    public Optional<Signed> at(long size) {
        return checkpoint("where size = :size", size);
    }

    /** The first checkpoint at or after this size. */
    Optional<Signed> covering(long size) {
        return checkpoint("where size >= :size order by size limit 1", size);
    }

    /** The next of them by size; fsck walks them all. */
    List<Signed> after(long size) {
        return jdbc.sql("""
                        select size, root, latest_recorded_at, note
                        from transparency.checkpoint
                        where size > :size
                        order by size
                        limit 500
                        """)
                .param("size", size)
                .query((row, number) -> signed(row))
                .list();
    }

    private Optional<Signed> checkpoint(String which, long size) {
        return jdbc.sql("select size, root, latest_recorded_at, note from transparency.checkpoint " + which)
                .param("size", size)
                .query((row, number) -> signed(row))
                .optional();
    }

    private static Signed signed(ResultSet row) throws SQLException {
        return new Signed(row.getLong(1), Hash.of(row.getBytes(2)), instant(row, 3), row.getString(4));
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
