package org.mingcha.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.plan.PlanDocument;
import org.mingcha.ledger.plan.PlannedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** ledger.import_plan and ledger.import_decision. */
final class ImportPlanTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    ImportPlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param importNumber null while it is open, and where it was given up */
    record Line(
            long number,
            String unit,
            long account,
            String fileName,
            List<PlannedTable> tables,
            boolean isOpen,
            @Nullable Long importNumber) {}

    long insert(String unit, long account, String fileName, String sha256, List<PlannedTable> tables) {
        return jdbc.sql("""
                        insert into ledger.import_plan (unit, account, file_name, file_sha256, tables)
                        values (:unit, :account, :fileName, :sha256, cast(:tables as jsonb))
                        returning plan_no
                        """)
                .param("unit", unit)
                .param("account", account)
                .param("fileName", fileName)
                .param("sha256", HexFormat.of().parseHex(sha256))
                .param("tables", text(tables))
                .query(Long.class)
                .single();
    }

    Optional<Line> find(long number) {
        return query(number, "");
    }

    /** Until the transaction ends nobody else decides or applies it. */
    Optional<Line> lock(long number) {
        return query(number, "for update");
    }

    private Optional<Line> query(long number, String lock) {
        return jdbc.sql("""
                        select plan_no, unit, account, file_name, tables::text as tables, ended_at is null as open, import_no
                        from ledger.import_plan
                        where plan_no = :number
                        %s
                        """.formatted(lock))
                .param("number", number)
                .query(ImportPlanTable::line)
                .optional();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("plan_no"),
                row.getString("unit"),
                row.getLong("account"),
                row.getString("file_name"),
                PlanDocument.read(JSON.readTree(row.getString("tables"))),
                row.getBoolean("open"),
                row.getObject("import_no", Long.class));
    }

    void decide(long number, List<PlannedTable> tables) {
        jdbc.sql("update ledger.import_plan set tables = cast(:tables as jsonb) where plan_no = :number")
                .param("number", number)
                .param("tables", text(tables))
                .update();
    }

    void end(long number, @Nullable Long importNumber) {
        jdbc.sql("""
                        update ledger.import_plan
                        set ended_at = database.now_ms(), import_no = :import
                        where plan_no = :number and ended_at is null
                        """).param("number", number).param("import", importNumber).update();
    }

    /** Those that nobody applied or gave up for a week. */
    List<Long> outOfTime() {
        return jdbc.sql("""
                        select plan_no
                        from ledger.import_plan
                        where ended_at is null and made_at < now() - interval '7 days'
                        order by plan_no
                        limit 1000
                        """).query((row, number) -> row.getLong("plan_no")).list();
    }

    /** This account's that wait for it, the newest first. */
    List<Line> open(long account) {
        return jdbc.sql("""
                        select plan_no, unit, account, file_name, tables::text as tables, true as open, import_no
                        from ledger.import_plan
                        where account = :account and ended_at is null
                        order by plan_no desc
                        limit 10
                        """)
                .param("account", account)
                .query(ImportPlanTable::line)
                .list();
    }

    Optional<PlannedTable> decided(String unit, PlannedTable table) {
        return jdbc.sql("""
                        select decided::text
                        from ledger.import_decision
                        where unit = :unit and signature = sha256(:signature) and part in (:part, :sheet)
                        order by part = :sheet desc
                        limit 1
                        """)
                .param("unit", unit)
                .param("signature", signature(table))
                .param("part", table.part())
                .param("sheet", nobodys(table))
                .query(String.class)
                .optional()
                .map(text -> PlanDocument.read(JSON.readTree(text)).getFirst());
    }

    /**
     * What was said of such tables. That one is nobody's is said of sheets of its name alone: others with the same columns may
     * well be a register's.
     */
    void remember(String unit, PlannedTable table) {
        boolean isNobodys = "".equals(table.register()) && table.only() == null;
        if (!isNobodys && table.only() == null) {
            forget(unit, table);
        }
        jdbc.sql("""
                        insert into ledger.import_decision (unit, signature, part, decided)
                        values (:unit, sha256(:signature), :part, cast(:decided as jsonb))
                        on conflict (unit, signature, part)
                        do update set decided = excluded.decided, decided_at = excluded.decided_at
                        """)
                .param("unit", unit)
                .param("signature", signature(table))
                .param("part", isNobodys ? nobodys(table) : table.part())
                .param("decided", text(List.of(table)))
                .update();
    }

    private void forget(String unit, PlannedTable table) {
        jdbc.sql("""
                        delete from ledger.import_decision
                        where unit = :unit and signature = sha256(:signature) and part = :sheet
                        """)
                .param("unit", unit)
                .param("signature", signature(table))
                .param("sheet", nobodys(table))
                .update();
    }

    /** No register is called so. A part of a list of all work has its own key. */
    private static String nobodys(PlannedTable table) {
        return table.only() == null ? "-" + table.sheet() : table.part();
    }

    private static byte[] signature(PlannedTable table) {
        return table.place().signature().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(List<PlannedTable> tables) {
        return new String(PlanDocument.write(tables), StandardCharsets.UTF_8);
    }
}
