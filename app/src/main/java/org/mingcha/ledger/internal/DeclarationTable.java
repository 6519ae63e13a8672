package org.mingcha.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingcha.database.Coded;
import org.mingcha.ledger.DeclarationBasis;
import org.mingcha.ledger.DeclarationView;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ledger.declaration: of which months the leaders of units declared that there was nothing. */
final class DeclarationTable {
    /** The current versions of a unit's entries; a drill is none, save in the register of drills. */
    private static final String ENTERED = """
            select count(*)
            from ledger.entry e
            join transparency.record_v1 first on first.record_id = e.entry
            where e.unit = %s and e.register = %s and not e.withdrawn
              and to_char(e.happened_on, 'YYYY-MM') between %s and %s
              and (not first.drill or e.register = 'drill')
              and not exists (
                  select 1 from ledger.entry later where later.entry = e.entry and later.version > e.version)
            """;

    private final JdbcClient jdbc;

    DeclarationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<DeclarationView> of(String unit) {
        return jdbc.sql("""
                        select d.no, d.register, d.from_month, d.until_month, d.because, r.text ->> 'reason' as reason,
                            d.declared_on, r.role, r.log_index, d.withdrawn_on, (%s) as contradicted
                        from ledger.declaration d
                        join transparency.record_v1 r on r.record_id = d.record_id
                        where d.unit = :unit
                        order by d.no desc
                        limit 200
                        """.formatted(ENTERED.formatted("d.unit", "d.register", "d.from_month", "d.until_month")))
                .param("unit", unit)
                .query(DeclarationTable::view)
                .list();
    }

    int entered(String unit, String register, YearMonth from, YearMonth until) {
        return jdbc.sql(ENTERED.formatted(":unit", ":register", ":from", ":until"))
                .param("unit", unit)
                .param("register", register)
                .param("from", from.toString())
                .param("until", until.toString())
                .query(Integer.class)
                .single();
    }

    int next(String unit) {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from ledger.declaration where unit = :unit")
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    void insert(String unit, int no, Declared declared, LocalDate on, RecordId record) {
        jdbc.sql("""
                        insert into ledger.declaration
                            (unit, no, register, from_month, until_month, because, declared_on, record_id)
                        values (:unit, :no, :register, :from, :until, :because, :on, :record)
                        """)
                .param("unit", unit)
                .param("no", no)
                .param("register", declared.register())
                .param("from", declared.from().toString())
                .param("until", declared.until().toString())
                .param("because", declared.because().code())
                .param("on", on)
                .param("record", record.value())
                .update();
    }

    /** Of one that stands. */
    Optional<RecordId> record(String unit, int no) {
        return jdbc.sql("""
                        select record_id from ledger.declaration
                        where unit = :unit and no = :no and withdrawn_on is null
                        """)
                .param("unit", unit)
                .param("no", no)
                .query((row, number) -> new RecordId(row.getLong(1)))
                .optional();
    }

    void withdraw(String unit, int no, LocalDate on, RecordId record) {
        jdbc.sql("""
                        update ledger.declaration
                        set withdrawn_on = :on, withdrawn_record = :record
                        where unit = :unit and no = :no
                        """)
                .param("on", on)
                .param("record", record.value())
                .param("unit", unit)
                .param("no", no)
                .update();
    }

    /** What was declared, as it was read. */
    record Declared(String register, YearMonth from, YearMonth until, DeclarationBasis because) {}

    private static DeclarationView view(ResultSet row, int number) throws SQLException {
        return new DeclarationView(
                row.getInt("no"),
                row.getString("register"),
                YearMonth.parse(row.getString("from_month")),
                YearMonth.parse(row.getString("until_month")),
                Coded.of(DeclarationBasis.class, row.getString("because")).orElseThrow(),
                row.getString("reason"),
                new DeclarationView.Said(
                        row.getObject("declared_on", LocalDate.class),
                        row.getString("role"),
                        Optional.ofNullable(row.getObject("log_index", Long.class)),
                        Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class))),
                row.getInt("contradicted"));
    }
}
