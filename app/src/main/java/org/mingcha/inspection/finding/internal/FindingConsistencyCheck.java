package org.mingcha.inspection.finding.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Recounts every column of the findings' tables from the store of facts, some hundred findings at a time. */
@Component
class FindingConsistencyCheck implements FsckCheck {
    private static final String FINDING = "inspection.finding";
    private static final String ACT = "inspection.finding_act";
    private static final int CHUNK = 500;

    private final FindingTable table;
    private final FindingConsistencyTable recount;
    private final TransparencyLog log;
    private final EvidenceFiles files;

    FindingConsistencyCheck(
            FindingTable table, FindingConsistencyTable recount, TransparencyLog log, EvidenceFiles files) {
        this.table = table;
        this.recount = recount;
        this.log = log;
        this.files = files;
    }

    @Override
    public void check(Findings findings) {
        for (var raised = recount.raised(0, CHUNK); !raised.isEmpty(); ) {
            check(raised, findings);
            raised = recount.raised(raised.getLast(), CHUNK);
        }
        recount.findingsWithoutRecord().forEach(id -> findings.extra(FINDING, id, ""));
        recount.actsWithoutRecord().forEach(id -> findings.extra(ACT, id, ""));
    }

    private void check(List<Long> raised, Findings findings) {
        var lines = byId(table.lines(raised), FindingRecord::finding);
        var later = recount.later(raised);
        var acts =
                byId(table.actsAt(Stream.concat(raised.stream(), later.stream()).toList()), FindingActRecord::record);
        var history = new HashMap<Long, History>();
        for (var record : records(raised)) {
            history.put(record.id().value(), History.begun(record));
        }
        for (var record : records(later)) {
            var finding = Objects.requireNonNull(record.target()).value();
            Objects.requireNonNull(history.get(finding)).add(record);
        }
        for (var finding : raised) {
            var told = Objects.requireNonNull(history.get(finding));
            checkFinding(told, lines.get(finding), findings);
            told.acts().forEach(act -> checkAct(act, acts.get(act.line().record()), findings));
        }
    }

    private static void checkFinding(History told, @Nullable FindingRecord stored, Findings findings) {
        var expected = told.line();
        if (stored == null) {
            findings.missing(FINDING, expected.finding(), "finding.raised");
        } else {
            var columns = columns(expected);
            if (told.isErased()) {
                columns.remove("raise_key"); // nobody can say any more what was wrong
            }
            compare(FINDING, expected.finding(), new Rows(columns, columns(stored)), findings);
        }
    }

    private void checkAct(History.Told act, @Nullable FindingActRecord stored, Findings findings) {
        var record = act.line().record();
        if (stored == null) {
            findings.missing(ACT, record, act.line().act().code());
            return;
        }
        var columns = columns(act.line());
        if (act.isErased()) {
            columns.remove("account");
        }
        compare(ACT, record, new Rows(columns, columns(stored)), findings);
        act.files().forEach(file -> checkFile(record, file, findings));
    }

    private void checkFile(long record, EvidenceFile file, Findings findings) {
        if (files.find(file.sha256()).isEmpty()) {
            findings.missing("evidence", file.sha256(), ACT + " " + record);
        } else if (!files.holds(file.sha256())) {
            findings.differs("evidence", file.sha256(), "", ACT + " " + record);
        }
    }

    private record Rows(Map<String, @Nullable Object> expected, Map<String, @Nullable Object> stored) {}

    private static void compare(String table, long key, Rows rows, Findings findings) {
        rows.expected.forEach((column, expected) -> {
            var stored = rows.stored.get(column);
            if (!Objects.equals(stored, expected)) {
                findings.differs(table, key, column, stored + " / " + expected);
            }
        });
    }

    private static Map<String, @Nullable Object> columns(FindingRecord line) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("unit", line.unit());
        columns.put("version", line.version());
        columns.put("state", line.state());
        columns.put("level", line.level());
        columns.put("due_on", line.dueOn());
        columns.put("act_by", line.actBy());
        columns.put("origin", line.origin().kind());
        columns.put("assessment", line.origin().assessment());
        columns.put("item", line.origin().item());
        columns.put("draw", line.origin().draw());
        columns.put("entry", line.origin().entry());
        columns.put("raised_on", line.raisedOn());
        columns.put("planned", line.planned());
        columns.put("wanted_on", line.wantedOn());
        columns.put("raise_key", line.raiseKey());
        return columns;
    }

    private static Map<String, @Nullable Object> columns(FindingActRecord line) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("finding", line.finding());
        columns.put("number", line.number());
        columns.put("act", line.act());
        columns.put("account", line.account());
        return columns;
    }

    private List<SealedRecord> records(List<Long> ids) {
        return ids.isEmpty()
                ? new ArrayList<>()
                : log.records(ids.stream().map(RecordId::new).toList());
    }

    private static <T> Map<Long, T> byId(List<T> rows, Function<T, Long> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
