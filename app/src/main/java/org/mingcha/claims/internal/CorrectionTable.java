package org.mingcha.claims.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingcha.claims.CorrectionQuery;
import org.mingcha.claims.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** correction.correction, as the newest edition left it, and correction.edition, only ever added to. */
@Component
class CorrectionTable {
    private final JdbcClient jdbc;

    CorrectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A published correction. */
    record Line(
            long correction,
            long claim,
            String unit,
            int year,
            String slug,
            int edition,
            String headline,
            Verdict verdict,
            boolean withdrawn) {}

    /** One who publishes at a time: whether an address is taken is decided under it. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('correction.correction'))")
                .query((row, number) -> true)
                .single();
    }

    /** {@code 1018-1}: short enough to be read out on the telephone. Under the lock. */
    String freeSlug(LocalDate day) {
        var prefix = "%02d%02d-".formatted(day.getMonthValue(), day.getDayOfMonth());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> prefix + number)
                .filter(slug -> find(day.getYear(), slug).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    void insert(Line line) {
        jdbc.sql("""
                        insert into correction.correction
                            (correction, claim, unit, year, slug, edition, headline, verdict, withdrawn)
                        values (:correction, :claim, :unit, :year, :slug, :edition, :headline, :verdict, :withdrawn)
                        """)
                .param("correction", line.correction)
                .param("claim", line.claim)
                .param("unit", line.unit)
                .param("year", line.year)
                .param("slug", line.slug)
                .param("edition", line.edition)
                .param("headline", line.headline)
                .param("verdict", line.verdict.code())
                .param("withdrawn", line.withdrawn)
                .update();
        edition(line.correction, line.correction, 1);
    }

    /** A further edition. */
    void change(Line line, long record) {
        jdbc.sql("""
                        update correction.correction
                        set edition = :edition, headline = :headline, verdict = :verdict, withdrawn = :withdrawn
                        where correction = :correction
                        """)
                .param("correction", line.correction)
                .param("edition", line.edition)
                .param("headline", line.headline)
                .param("verdict", line.verdict.code())
                .param("withdrawn", line.withdrawn)
                .update();
        edition(record, line.correction, line.edition);
    }

    private void edition(long record, long correction, int number) {
        jdbc.sql(
                        "insert into correction.edition (record_id, correction, number) values (:record, :correction, :number)")
                .param("record", record)
                .param("correction", correction)
                .param("number", number)
                .update();
    }

    Optional<Line> find(int year, String slug) {
        return jdbc.sql("select * from correction.correction where year = :year and slug = :slug")
                .param("year", year)
                .param("slug", slug)
                .query(CorrectionTable::line)
                .optional();
    }

    Optional<Line> ofClaim(long claim) {
        return jdbc.sql("select * from correction.correction where claim = :claim")
                .param("claim", claim)
                .query(CorrectionTable::line)
                .optional();
    }

    /** Of the claim, or of the one whose answer serves it too. */
    Optional<Line> answering(long claim) {
        return jdbc.sql("""
                        select c.*
                        from correction.claim work
                        join correction.correction c on c.claim = coalesce(work.main, work.claim)
                        where work.claim = :claim
                        """).param("claim", claim).query(CorrectionTable::line).optional();
    }

    List<Line> these(Collection<Long> corrections) {
        return jdbc.sql("select * from correction.correction where correction = any(:corrections) order by correction")
                .param("corrections", corrections.toArray(Long[]::new))
                .query(CorrectionTable::line)
                .list();
    }

    /** Records of a correction's editions, oldest first. */
    List<Long> editions(long correction) {
        return jdbc.sql("select record_id from correction.edition where correction = :correction order by number")
                .param("correction", correction)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** A correction with the records of its first and its newest edition. */
    record Hit(Line line, String unitName, long newest) {}

    /** One more than asked for, where there are more; the newest publication first. */
    List<Hit> page(CorrectionQuery query) {
        var after = query.after();
        return jdbc.sql("""
                        select c.*, u.name as unit_name, e.record_id as newest
                        from correction.correction c
                        join organisation.unit_v1 u on u.code = c.unit
                        join correction.edition e on e.correction = c.correction and e.number = c.edition
                        where (:unit::text is null or c.unit = :unit)
                          and position(:words in c.headline) > 0
                          and (:verdict::text is null or c.verdict = :verdict)
                          and (:after::bigint is null or c.correction < :after)
                        order by c.correction desc
                        limit :limit
                        """)
                .param("unit", query.unit())
                .param("words", query.words())
                .param(
                        "verdict",
                        query.verdict() == null ? null : query.verdict().code())
                .param("after", after == null ? null : after.correction())
                .param("limit", query.limit() + 1)
                .query((row, number) -> new Hit(line(row, number), row.getString("unit_name"), row.getLong("newest")))
                .list();
    }

    long count(CorrectionQuery query) {
        return jdbc.sql("""
                        select count(*)
                        from correction.correction c
                        where (:unit::text is null or c.unit = :unit)
                          and position(:words in c.headline) > 0
                          and (:verdict::text is null or c.verdict = :verdict)
                        """)
                .param("unit", query.unit())
                .param("words", query.words())
                .param(
                        "verdict",
                        query.verdict() == null ? null : query.verdict().code())
                .query(Long.class)
                .single();
    }

    /** How many editions there are, and how many of the newest are sealed: both only grow. */
    long state() {
        return jdbc.sql("""
                        select 1000 * (select count(*) from correction.edition)
                            + (select count(r.log_index)
                                from (select record_id from correction.edition order by record_id desc limit 100) e
                                join transparency.record_v1 r on r.record_id = e.record_id)
                        """).query(Long.class).single();
    }

    static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("correction"),
                row.getLong("claim"),
                row.getString("unit"),
                row.getInt("year"),
                row.getString("slug"),
                row.getInt("edition"),
                row.getString("headline"),
                Verdict.of(row.getString("verdict")).orElseThrow(),
                row.getBoolean("withdrawn"));
    }
}
