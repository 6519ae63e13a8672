package org.mingcha.web.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.ledger.ImportReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What imports found, for the account that sent them. */
@Component
class ImportReportTable {
    /** One kept report. */
    record Kept(long id, String unit, String file, Instant at, ImportReport report) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ImportReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long keep(long account, String unit, String file, ImportReport report) {
        var sql = """
                insert into web.import_report (account, unit, file_name, report)
                values (:account, :unit, :file, :report::jsonb)
                returning id
                """;
        return jdbc.sql(sql)
                .param("account", account)
                .param("unit", unit)
                .param("file", file)
                .param("report", JSON.writeValueAsString(report))
                .query(Long.class)
                .single();
    }

    /** Those of units that the successor sees. */
    void handOver(long account, Actor successor) {
        jdbc.sql("""
                        update web.import_report r
                        set account = :successor
                        where r.account = :account and exists (
                            select 1
                            from organisation.unit_v1 u
                            cross join unnest(:scopes::text[]) scope
                            where u.code = r.unit and starts_with(u.path, scope))
                        """)
                .param("account", account)
                .param("successor", successor.account())
                .param("scopes", successor.scopes().toArray(String[]::new))
                .update();
    }

    Optional<Kept> find(long account, long id) {
        return query(account, "and id = :id", id).stream().findFirst();
    }

    List<Kept> newest(long account) {
        return query(account, "and id <> :id", 0);
    }

    private List<Kept> query(long account, String condition, long id) {
        var sql = """
                select id, unit, file_name, made_at, report::text
                from web.import_report
                where account = :account %s
                order by id desc
                limit 10
                """;
        return jdbc.sql(sql.formatted(condition))
                .param("account", account)
                .param("id", id)
                .query((row, number) -> new Kept(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        JSON.readValue(row.getString(5), ImportReport.class)))
                .list();
    }
}
