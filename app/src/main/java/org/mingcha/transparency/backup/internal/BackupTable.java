package org.mingcha.transparency.backup.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.backup.BackupRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code transparency.backup}: what became of each. Of the running instance, so in no backup itself. */
@Repository
public class BackupTable {
    private final JdbcClient jdbc;

    BackupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BackupRun run) {
        jdbc.sql("""
                        insert into transparency.backup (began, file, bytes, sha256, entries, fault, arguments)
                        values (:began, :file, :bytes, :sha256, :entries, :fault, :arguments)
                        """)
                .param("began", run.began().atOffset(ZoneOffset.UTC))
                .param("file", run.file())
                .param("bytes", run.bytes())
                .param("sha256", run.sha256())
                .param("entries", run.entries())
                .param("fault", run.fault().map(Unavailable::key).orElse(""))
                .param("arguments", run.arguments().toArray(String[]::new))
                .update();
        jdbc.sql("delete from transparency.backup where began < now() - interval '400 days'")
                .update();
    }

    public List<BackupRun> newest(int most) {
        return jdbc.sql("""
                        select began, file, bytes, sha256, entries, fault, arguments
                        from transparency.backup order by began desc, id desc limit :most
                        """).param("most", most).query(BackupTable::run).list();
    }

    public Optional<Instant> lastGood() {
        return moment("select max(began) from transparency.backup where fault = ''");
    }

    Optional<Instant> lastFailed() {
        return moment("select max(began) from transparency.backup where fault <> ''");
    }

    /** The first that failed after the last good one, or ever. */
    public Optional<Instant> failingSince() {
        return moment("""
                        select min(began) from transparency.backup
                        where began > coalesce((select max(began) from transparency.backup where fault = ''), '-infinity')
                        """);
    }

    private Optional<Instant> moment(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static BackupRun run(ResultSet row, int number) throws SQLException {
        var fault = row.getString("fault");
        var arguments = (String[]) row.getArray("arguments").getArray();
        return new BackupRun(
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getString("file"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getLong("entries"),
                fault.isEmpty() ? Optional.empty() : Optional.of(new Unavailable(fault, arguments)));
    }
}
