package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.ledger.LedgerWorld.meeting;
import static org.mingcha.ledger.LedgerWorld.officer;
import static org.mingcha.ledger.LedgerWorld.submit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Any single altered cell of ledger.entry is named, and nothing else is. */
@MingchaSpringTest
class EntryConsistencyModuleTest {
    private static final Map<String, String> ALTERATIONS = Map.of(
            "version", "version + 5",
            "unit", "'999911001000'",
            "register", "'training'",
            "happened_on", "happened_on + 1",
            "title", "title || '？'",
            "row_key", "sha256(row_key)",
            "act_key", "sha256(act_key)",
            "import_no", "coalesce(import_no, 0) + 7",
            "withdrawn", "not withdrawn");

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void namesEveryAlteredCellAndNothingElse() throws IOException {
        LedgerWorld.units(jdbc);
        fill();
        log.seal();
        assertThat(findings()).isEmpty();
        var owner = JdbcClient.create(database.owner());
        for (long record : List.copyOf(jdbc.sql("select record_id from ledger.entry order by record_id")
                .query(Long.class)
                .list())) {
            for (var alteration : ALTERATIONS.entrySet()) {
                named(owner, record, alteration);
            }
        }
        assertThat(findings()).isEmpty();
    }

    private void named(JdbcClient owner, long record, Map.Entry<String, String> alteration) {
        var column = alteration.getKey();
        boolean firstWithdrawn = column.equals("withdrawn") && isFirst(record);
        if (firstWithdrawn || column.equals("version") && isFirst(record)) {
            return; // the database itself refuses that
        }
        owner.sql("create table if not exists public.kept as select * from ledger.entry")
                .update();
        owner.sql("update ledger.entry set " + column + " = " + alteration.getValue() + " where record_id = :id")
                .param("id", record)
                .update();
        assertThat(findings())
                .as(column + " of " + record)
                .anyMatch(finding -> finding.key().equals(Long.toString(record))
                        && finding.column().equals(column))
                .filteredOn(finding -> finding.table().equals("ledger.entry"))
                .allMatch(finding -> finding.key().equals(Long.toString(record)));
        owner.sql("delete from ledger.entry").update();
        owner.sql("insert into ledger.entry select * from public.kept").update();
    }

    private boolean isFirst(long record) {
        return jdbc.sql("select version = 1 from ledger.entry where record_id = :id")
                .param("id", record)
                .query(Boolean.class)
                .single();
    }

    private void fill() throws IOException {
        var upload = new EvidenceUpload("a.txt", new ByteArrayInputStream("见证".getBytes(StandardCharsets.UTF_8)));
        var file = ((StorageResult.Stored) ledger.store(upload)).file();
        var values = meeting("2025-02-01", "改过又撤的会");
        var command = new SubmitEntry(LedgerWorld.TOWN, "meeting", values, List.of(file), false);
        var id = ((Submission.Accepted) ledger.submit(officer(), command)).entry();
        var changed = new HashMap<>(values);
        changed.put("attendance", "54");
        ledger.amend(officer(), new AmendEntry(id, changed, List.of(file), "漏计", false));
        ledger.withdraw(officer(), new WithdrawEntry(id, "重复", false));
        ledger.submit(officer(), submit(meeting("2025-02-02", "另一个会")));
        var workbook = TestWorkbook.meetings(List.of("2025-03-01", "导入的会", "学习", "岗位", 3))
                .at(folder.resolve("a.xlsx"));
        ledger.importWorkbook(officer(), new ImportLedger(LedgerWorld.TOWN, workbook, "a.xlsx", false, false));
    }

    @Test
    void namesEvidenceThatWasAlteredOrTakenAway() throws IOException {
        LedgerWorld.units(jdbc);
        var content = new ByteArrayInputStream("原件".getBytes(StandardCharsets.UTF_8));
        var file = ((StorageResult.Stored) ledger.store(new EvidenceUpload("b.txt", content))).file();
        var command =
                new SubmitEntry(LedgerWorld.VILLAGE, "meeting", meeting("2025-04-01", "有佐证的会"), List.of(file), false);
        var id = ((Submission.Accepted) ledger.submit(officer(), command)).entry();
        log.seal();
        var path = ledger.evidence(officer(), id, file.sha256()).orElseThrow().path();
        Files.writeString(path, "换过了");
        assertThat(findings()).extracting(FsckFinding::kind).containsExactly(FsckFinding.Kind.DIFFERS);
        Files.delete(path);
        assertThat(findings()).extracting(FsckFinding::kind).containsExactly(FsckFinding.Kind.MISSING);
        Files.writeString(path, "原件");
    }

    private List<FsckFinding> findings() {
        return new ArrayList<>(custody.fsck().findings());
    }
}
