package org.mingcha.reporting.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.LinkView;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.tlog.Hashing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** reporting.link: links by their digests. 144 random bits need no salt and no slow hash. */
@Component
public final class LinkTable {
    private static final int BYTES = 18;
    private static final int MOST = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static String newToken() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A link as it is kept. */
    public record Row(long id, ReturnKey key, Instant madeAt, LocalDate lastDay, boolean voided) {
        public LinkView view(String unitName) {
            return new LinkView(id, key, unitName, madeAt, lastDay, voided);
        }
    }

    /** @param by the account of who made it */
    public record Making(LocalDate lastDay, long by) {}

    public Row insert(String token, ReturnKey key, Making making) {
        return jdbc.sql("""
                        insert into reporting.link (digest, unit, return_id, period, last_day, made_by)
                        values (:digest, :unit, :return, :period, :last, :by)
                        returning link_id, unit, return_id, period, made_at, last_day, false as voided
                        """)
                .param("digest", digest(token))
                .param("unit", key.unit())
                .param("return", key.returnId())
                .param("period", key.period().code())
                .param("last", making.lastDay())
                .param("by", making.by())
                .query(LinkTable::row)
                .single();
    }

    public Optional<Row> good(String token, LocalDate today) {
        return jdbc.sql("""
                        select link_id, unit, return_id, period, made_at, last_day, false as voided
                        from reporting.link
                        where digest = :digest and voided_at is null and last_day >= :today
                        """)
                .param("digest", digest(token))
                .param("today", today)
                .query(LinkTable::row)
                .optional();
    }

    public List<LinkView> below(String path, LocalDate today) {
        return jdbc.sql("""
                        select l.link_id, l.unit, l.return_id, l.period, l.made_at, l.last_day,
                            l.voided_at is not null as voided, u.name
                        from reporting.link l
                        join organisation.unit_v1 u on u.code = l.unit
                        where l.last_day >= :today and starts_with(u.path, :path)
                        order by l.link_id desc
                        limit :most
                        """)
                .param("today", today)
                .param("path", path)
                .param("most", MOST)
                .query((row, number) -> row(row, number).view(row.getString("name")))
                .list();
    }

    public Optional<String> unitOf(long link) {
        return jdbc.sql("select unit from reporting.link where link_id = :link")
                .param("link", link)
                .query(String.class)
                .optional();
    }

    public void voidOne(long link) {
        jdbc.sql("update reporting.link set voided_at = database.now_ms() where link_id = :link and voided_at is null")
                .param("link", link)
                .update();
    }

    public int voidAll(ReturnKey key) {
        return jdbc.sql("""
                        update reporting.link
                        set voided_at = database.now_ms()
                        where unit = :unit and return_id = :return and period = :period and voided_at is null
                        """)
                .param("unit", key.unit())
                .param("return", key.returnId())
                .param("period", key.period().code())
                .update();
    }

    /** @param scopes paths below which they go on */
    void voidMadeBy(long account, List<String> scopes) {
        jdbc.sql("""
                        update reporting.link l
                        set voided_at = database.now_ms()
                        where l.made_by = :account and l.voided_at is null and not exists (
                            select 1
                            from organisation.unit_v1 u
                            cross join unnest(:scopes::text[]) scope
                            where u.code = l.unit and starts_with(u.path, scope))
                        """)
                .param("account", account)
                .param("scopes", scopes.toArray(String[]::new))
                .update();
    }

    /** Which link was made when is nobody's business for long. */
    int forget(LocalDate before) {
        return jdbc.sql("delete from reporting.link where last_day < :before")
                .param("before", before)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var period = Period.parse(row.getString("period")).orElseThrow();
        return new Row(
                row.getLong("link_id"),
                new ReturnKey(row.getString("unit"), row.getString("return_id"), period),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("voided"));
    }

    private static byte[] digest(String token) {
        return Hashing.sha256(token.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
