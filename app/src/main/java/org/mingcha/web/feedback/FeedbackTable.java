package org.mingcha.web.feedback;

import java.time.Instant;
import java.util.List;
import org.mingcha.web.support.UnitLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said, and for which unit; never who said it. */
@Component
class FeedbackTable {
    /** One message. */
    public record Line(Instant at, String unit, String body) {}

    private final JdbcClient jdbc;

    FeedbackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UnitLine unit, String body) {
        jdbc.sql("insert into web.feedback (unit, body) values (:unit, :body)")
                .param("unit", unit.code())
                .param("body", body)
                .update();
    }

    /** The newest hundred from below these paths. */
    List<Line> within(List<String> scopes) {
        var sql = """
                select f.said_at, u.name, f.body
                from web.feedback f
                join organisation.unit_v1 u on u.code = f.unit
                where exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                order by f.said_at desc, f.id desc
                limit 100
                """;
        return jdbc.sql(sql)
                .param("scopes", scopes.toArray(String[]::new))
                .query((row, number) -> new Line(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }
}
