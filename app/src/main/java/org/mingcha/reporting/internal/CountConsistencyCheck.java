package org.mingcha.reporting.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.database.MingchaClock;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.tlog.Frontier;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;

/** Recounts what is folded, and holds each frozen expected set against the root that the log sealed. */
final class CountConsistencyCheck implements FsckCheck {
    private static final int CHUNK = 256;

    private final ReturnLibrary returns;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final RosterTable rosters;
    private final CountConsistencyTable table;

    CountConsistencyCheck(
            ReturnLibrary returns,
            TransparencyLog log,
            MingchaClock clock,
            RosterTable rosters,
            CountConsistencyTable table) {
        this.returns = returns;
        this.log = log;
        this.clock = clock;
        this.rosters = rosters;
        this.table = table;
    }

    @Override
    public void check(Findings findings) {
        long size = table.size();
        if (size > log.head().size()) {
            findings.differs(
                    "reporting.cursor", "", "size", size + " / " + log.head().size());
            return;
        }
        checkPeriods(findings);
        var moment = new CompletenessProjectionTable.Moment(size, clock.zone().getId());
        table.crookedFilings(moment, new ReturnRegisters(returns))
                .forEach(each -> findings.differs("reporting.filed", each.key(), each.columns(), each.detail()));
        checkMarks("reporting.sent_back", CountCalculator.SENT_BACK, size, findings);
        checkMarks("reporting.note", CountCalculator.NOTED, size, findings);
        table.crookedRollups()
                .forEach(each -> findings.differs("reporting.rollup", each.key(), each.columns(), each.detail()));
    }

    private void checkMarks(String name, String truth, long size, Findings findings) {
        table.crookedMarks(name, truth, size)
                .forEach(each -> findings.differs(name, each.key(), each.columns(), each.detail()));
    }

    /** A set's size and root. */
    private record Root(long size, String hash) {}

    private void checkPeriods(Findings findings) {
        var roots = new HashMap<Integer, Root>();
        for (var period : table.periods()) {
            var root = roots.computeIfAbsent(period.roster(), this::root);
            var record = log.record(new RecordId(period.record()));
            var facts = record.map(found -> found.facts().values()).orElse(new java.util.TreeMap<>());
            if (facts.isEmpty()) {
                findings.missing("transparency.record", period.record(), "period.opened");
                continue;
            }
            compare(period, facts, findings);
            var sealed = facts.get(TransparencyLog.SET_SIZE) + " " + facts.get(TransparencyLog.SET_ROOT);
            var stored = root.size() + " " + root.hash();
            if (!sealed.equals(stored)) {
                findings.differs(
                        "reporting.member", "roster " + period.roster(), "code, owes, exempt", stored + " / " + sealed);
            }
        }
    }

    private static void compare(CountConsistencyTable.Period period, Map<String, Object> facts, Findings findings) {
        period.columns().forEach((column, stored) -> {
            var sealed = facts.get(CountConsistencyTable.Period.fact(column));
            if (!String.valueOf(sealed).equals(stored)) {
                findings.differs("reporting.period", period.id(), column, stored + " / " + sealed);
            }
        });
    }

    private Root root(int roster) {
        var rows = new ExpectedRows();
        rosters.each(roster, rows);
        var edge = Frontier.empty();
        var chunk = new ArrayList<Hash>();
        for (var all = rows.iterator(); all.hasNext(); ) {
            chunk.add(Hashing.leaf(all.next()));
            if (chunk.size() == CHUNK || !all.hasNext()) {
                edge = edge.append(List.copyOf(chunk)).frontier();
                chunk.clear();
            }
        }
        return new Root(edge.size(), edge.root().hex());
    }
}
