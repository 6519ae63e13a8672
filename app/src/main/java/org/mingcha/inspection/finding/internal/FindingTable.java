package org.mingcha.inspection.finding.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mingcha.inspection.finding.FindingAct;
import org.mingcha.inspection.finding.FindingState;
import org.mingcha.inspection.finding.Level;
import org.mingcha.inspection.finding.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** inspection.finding, as it stands now, and inspection.finding_act, only ever added to. */
@Component
class FindingTable {
    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One who raises per unit at a time until the transaction ends: whether it is raised already is decided under it. */
    void lockUnit(String unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "inspection.finding " + unit)
                .query((row, number) -> true)
                .single();
    }

    Optional<Long> raisedAlready(String raiseKey) {
        return jdbc.sql("select finding from inspection.finding where raise_key = decode(:key, 'hex')")
                .param("key", raiseKey)
                .query(Long.class)
                .optional();
    }

    void insert(FindingRecord line) {
        jdbc.sql("""
                        insert into inspection.finding (finding, unit, version, state, level, due_on, act_by,
                            origin, assessment, item, draw, entry, raised_on, planned, wanted_on, raise_key)
                        values (:finding, :unit, :version, :state, :level, :dueOn, :actBy,
                            :origin, :assessment, :item, :draw, :entry, :raisedOn, :planned, :wantedOn, decode(:key, 'hex'))
                        """)
                .param("finding", line.finding())
                .param("unit", line.unit())
                .param("version", line.version())
                .param("state", line.state().code())
                .param("level", line.level().code())
                .param("dueOn", line.dueOn())
                .param("actBy", line.actBy())
                .param("origin", line.origin().kind().code())
                .param("assessment", line.origin().assessment())
                .param("item", line.origin().item())
                .param("draw", line.origin().draw())
                .param("entry", line.origin().entry())
                .param("raisedOn", line.raisedOn())
                .param("planned", line.planned())
                .param("wantedOn", line.wantedOn())
                .param("key", line.raiseKey())
                .update();
    }

    void move(FindingRecord line) {
        int moved = jdbc.sql("""
                        update inspection.finding
                        set version = :version, state = :state, due_on = :dueOn, act_by = :actBy,
                            planned = :planned, wanted_on = :wantedOn
                        where finding = :finding and version = :version - 1
                        """)
                .param("finding", line.finding())
                .param("version", line.version())
                .param("state", line.state().code())
                .param("dueOn", line.dueOn())
                .param("actBy", line.actBy())
                .param("planned", line.planned())
                .param("wantedOn", line.wantedOn())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Finding " + line.finding() + " moved while its row was locked");
        }
    }

    void insert(FindingActRecord line) {
        jdbc.sql("""
                        insert into inspection.finding_act (record_id, finding, number, act, account)
                        values (:record, :finding, :number, :act, :account)
                        """)
                .param("record", line.record())
                .param("finding", line.finding())
                .param("number", line.number())
                .param("act", line.act().code())
                .param("account", line.account())
                .update();
    }

    Optional<FindingRecord> find(long finding) {
        return jdbc.sql("select * from inspection.finding where finding = :finding")
                .param("finding", finding)
                .query(FindingTable::line)
                .optional();
    }

    /** Held still until the transaction ends. */
    Optional<FindingRecord> hold(long finding) {
        return jdbc.sql("select * from inspection.finding where finding = :finding for update")
                .param("finding", finding)
                .query(FindingTable::line)
                .optional();
    }

    List<FindingRecord> lines(List<Long> findings) {
        return jdbc.sql("select * from inspection.finding where finding = any(:findings) order by finding")
                .param("findings", findings.toArray(Long[]::new))
                .query(FindingTable::line)
                .list();
    }

    /** All that are not over. */
    List<FindingRecord> pending() {
        return jdbc.sql("select * from inspection.finding where act_by is not null order by finding")
                .query(FindingTable::line)
                .list();
    }

    /** Of one finding, oldest first. */
    List<FindingActRecord> acts(long finding) {
        return jdbc.sql("""
                        select record_id, finding, number, act, account
                        from inspection.finding_act
                        where finding = :finding
                        order by number
                        """).param("finding", finding).query(FindingTable::act).list();
    }

    /** The acts that these records are, whatever finding the row says. */
    List<FindingActRecord> actsAt(List<Long> records) {
        return jdbc.sql("""
                        select record_id, finding, number, act, account
                        from inspection.finding_act
                        where record_id = any(:records)
                        """)
                .param("records", records.toArray(Long[]::new))
                .query(FindingTable::act)
                .list();
    }

    Optional<Long> findingOf(long record) {
        return jdbc.sql("select finding from inspection.finding_act where record_id = :record")
                .param("record", record)
                .query(Long.class)
                .optional();
    }

    static FindingRecord line(ResultSet row, int number) throws SQLException {
        return new FindingRecord(
                row.getLong("finding"),
                row.getString("unit"),
                row.getInt("version"),
                FindingState.of(row.getString("state")),
                Level.of(row.getString("level")).orElseThrow(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("act_by", LocalDate.class),
                new Origin(
                        Origin.Kind.of(row.getString("origin")),
                        row.getObject("assessment", Long.class),
                        row.getString("item"),
                        row.getObject("draw", Long.class),
                        row.getObject("entry", Long.class)),
                row.getObject("raised_on", LocalDate.class),
                row.getBoolean("planned"),
                row.getObject("wanted_on", LocalDate.class),
                HexFormat.of().formatHex(row.getBytes("raise_key")));
    }

    private static FindingActRecord act(ResultSet row, int number) throws SQLException {
        return new FindingActRecord(
                row.getLong("record_id"),
                row.getLong("finding"),
                row.getInt("number"),
                FindingAct.of(row.getString("act")),
                row.getLong("account"));
    }
}
