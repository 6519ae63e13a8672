package org.mingcha.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.StandInCommand;
import org.mingcha.accounts.StandInView;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** accounts.stand_in: which post stands in for which, and which account signs in as it. */
@Component
public class StandInTable {
    private static final String VIEW = """
            select s.id, s.role, s.post, s.by_post, a.login, s.from_day, s.until_day, s.basis, s.ended_on,
                s.ended_on is null and :today between s.from_day and s.until_day
            from accounts.stand_in s
            join accounts.account a on a.id = s.account
            """;

    private final JdbcClient jdbc;

    StandInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the account may do today for other posts. Who no longer works for the unit stands in for nobody there. */
    List<Actor.Grant> grants(long account, LocalDate today) {
        return jdbc.sql("""
                        select s.role, s.unit, u.path
                        from accounts.stand_in s
                        join organisation.unit_v1 u on u.code = s.unit
                        where s.account = :account and s.ended_on is null and :today between s.from_day and s.until_day
                            and exists (
                                select 1
                                from accounts.role_held r
                                where r.account = s.account and r.unit = s.unit
                                    and r.role in ('clerk', 'officer', 'leader', 'inspector'))
                        order by u.path, s.role
                        """)
                .param("account", account)
                .param("today", today)
                .query((row, number) -> new Actor.Grant(
                        Role.of(row.getString(1)).orElseThrow(), row.getString(2), row.getString(3), true))
                .list();
    }

    public List<StandInView> of(String unit, LocalDate today) {
        return jdbc.sql(VIEW + """
                        where s.unit = :unit
                        order by s.from_day desc, s.id desc
                        limit 200
                        """)
                .param("unit", unit)
                .param("today", today)
                .query(StandInTable::view)
                .list();
    }

    Optional<StandInView> find(String unit, long id) {
        return jdbc.sql(VIEW + "where s.unit = :unit and s.id = :id")
                .param("unit", unit)
                .param("id", id)
                .param("today", LocalDate.EPOCH)
                .query(StandInTable::view)
                .optional();
    }

    RecordId record(long id) {
        return jdbc.sql("select record_id from accounts.stand_in where id = :id")
                .param("id", id)
                .query((row, number) -> new RecordId(row.getLong(1)))
                .single();
    }

    /** The last day of one for the same role that would hold at the same time. */
    Optional<LocalDate> overlapping(String unit, StandInCommand.NameStandIn command) {
        return jdbc.sql("""
                        select until_day
                        from accounts.stand_in
                        where unit = :unit and role = :role and ended_on is null
                            and from_day <= :until and until_day >= :from
                        order by until_day desc, id
                        limit 1
                        """)
                .param("unit", unit)
                .param("role", command.role().code())
                .param("from", command.from())
                .param("until", command.until())
                .query(LocalDate.class)
                .optional();
    }

    long insert(String unit, StandInCommand.NameStandIn command, long account, RecordId record) {
        return jdbc.sql("""
                        insert into accounts.stand_in
                            (unit, role, post, by_post, account, from_day, until_day, basis, record_id)
                        values (:unit, :role, :post, :byPost, :account, :from, :until, :basis, :record)
                        returning id
                        """)
                .param("unit", unit)
                .param("role", command.role().code())
                .param("post", command.post())
                .param("byPost", command.byPost())
                .param("account", account)
                .param("from", command.from())
                .param("until", command.until())
                .param("basis", command.basis())
                .param("record", record.value())
                .query(Long.class)
                .single();
    }

    void end(long id, LocalDate on, RecordId record) {
        jdbc.sql("update accounts.stand_in set ended_on = :on, ended_record = :record where id = :id")
                .param("id", id)
                .param("on", on)
                .param("record", record.value())
                .update();
    }

    private static StandInView view(ResultSet row, int number) throws SQLException {
        return new StandInView(
                row.getLong(1),
                Role.of(row.getString(2)).orElseThrow(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                Optional.ofNullable(row.getObject(9, LocalDate.class)),
                row.getBoolean(10));
    }
}
