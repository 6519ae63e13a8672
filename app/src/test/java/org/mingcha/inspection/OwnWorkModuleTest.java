package org.mingcha.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.inspection.checklist.ChecklistDraftResult;
import org.mingcha.inspection.checklist.ChecklistPublicationResult;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.OwnRegisters;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.shelf.RegisterFileResult;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;

/** A field of work of an office's own: its register, a checklist over it, figures and bundles before and after a new version. */
@MingchaSpringTest
class OwnWorkModuleTest {
    private static final Actor OPERATOR = Actor.operator();
    private static final String TOWN = "999901001000";
    private static final Inspect INSPECT = new Inspect(TOWN, "safety", new Period(2025, Period.Part.YEAR, 1));
    private static final String[][] FIRST = {
        {"登记簿", "隐患排查台账"},
        {"代号", "hazard"},
        {"栏目", "类型", "必填", "选项"},
        {"排查日期", "日期", "是"},
        {"隐患名称", "文字", "是"},
        {"隐患等级", "选项", "是", "一般、较大、重大"},
    };
    private static final String[][] SECOND = {
        {"登记簿", "隐患排查台账"},
        {"代号", "hazard"},
        {"栏目", "类型", "必填", "选项"},
        {"排查日期", "日期", "是"},
        {"隐患名称", "文字", "是"},
        {"隐患等级", "选项", "是", "一般、重大"},
        {"责任岗位", "岗位"},
    };
    private static final String[][] CHECKLIST = {
        {"安全生产自查清单"},
        {"编号：safety"},
        {"序号", "检查内容", "取自登记簿", "条件", "指标", "达标", "句子"},
        {"1", "是否排查隐患", "隐患排查台账", "", "排查", "≥2", "排查隐患{排查}处"},
        {"2", "较大隐患是否登记", "隐患排查台账", "隐患等级=较大", "较大", "≥1", "登记较大隐患{较大}处"},
    };

    @Autowired
    private OwnRegisters registers;

    @Autowired
    private Checklists checklists;

    @Autowired
    private SelfInspections inspections;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @BeforeEach
    void units(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("units.csv"),
                "code,name,kind,parent\n999900000000,青溪县,county,CN\n999901001000,云岭镇,town,999900000000\n");
        organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
    }

    @Test
    void aNewVersionChangesNoFigureThatWasAndABreakingOneIsNamed() throws IOException {
        publish(FIRST);
        enter("2025-03-01", "配电箱无盖板", "一般");
        enter("2025-04-01", "消防通道堵塞", "较大");
        publishChecklist();
        log.seal();
        var before = items(inspections.open(OPERATOR, INSPECT).orElseThrow());
        assertThat(before).contains("排查隐患2处", "登记较大隐患1处");
        var bundle = ((BundleResult.Made) inspections.bundle(OPERATOR, INSPECT)).bundle();
        publish(SECOND);
        assertThat(items(inspections.open(OPERATOR, INSPECT).orElseThrow())).isEqualTo(before);
        assertThat(verified(bundle)).doesNotContain("register.never");
        var later = ((BundleResult.Made) inspections.bundle(OPERATOR, INSPECT)).bundle();
        assertThat(verified(later)).doesNotContain("register.never");
        enter("2025-05-01", "临时用电", "重大");
        log.seal();
        assertThat(items(inspections.open(OPERATOR, INSPECT).orElseThrow())).contains("排查隐患3处", "登记较大隐患1处");
        // Past every door: by somebody who holds the database and the key.
        var crooked = Register.drafted(
                CanonicalJson.parse(registersJson().replace("隐患名称", "舆情条数").getBytes(StandardCharsets.UTF_8)));
        log.publish(
                "register.published", "hazard", "9", crooked.withVersion("9").toCanonicalJson());
        log.seal();
        var named = ((BundleResult.Made) inspections.bundle(OPERATOR, INSPECT)).bundle();
        assertThat(verified(named)).contains("register.never");
    }

    private String registersJson() {
        var hazard = ledger.registers().get("hazard");
        return new String(CanonicalJson.of(hazard.toTree()), StandardCharsets.UTF_8);
    }

    /** What the verifier has to say of completeness; it holds in any case. */
    private static String verified(byte[] bundle) {
        var made = (Verification.Made) new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle);
        assertThat(made.holds()).as(made.checks().toString()).isTrue();
        return made.checks().toString();
    }

    private static String items(SelfInspection inspection) {
        return inspection.report().path("texts").path("items").toString();
    }

    private void publish(String[][] rows) throws IOException {
        var read = (RegisterFileResult.Read) registers.read("draft.xlsx", sheet(rows));
        assertThat(registers.publish(OPERATOR, read.registers())).isInstanceOf(DefinitionResult.Published.class);
    }

    private void publishChecklist() throws IOException {
        var read = (ChecklistDraftResult.Read) checklists.draft(OPERATOR, "safety.xlsx", sheet(CHECKLIST));
        assertThat(inspections
                        .trial(OPERATOR, read.draft().checklist(), TOWN, INSPECT.period())
                        .orElseThrow())
                .satisfies(tried -> assertThat(items(tried)).contains("排查隐患2处"));
        assertThat(checklists.publish(OPERATOR, read.draft().number()))
                .isInstanceOf(ChecklistPublicationResult.Published.class);
    }

    private void enter(String day, String title, String level) {
        var values = Map.of("happened_on", day, "f1", title, "f2", level);
        assertThat(ledger.submit(OPERATOR, new SubmitEntry(TOWN, "hazard", values, List.of(), true)))
                .isInstanceOf(Submission.Accepted.class);
        log.seal();
    }

    private static byte[] sheet(String[][] rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("草稿");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (!rows[row][column].isEmpty()) sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return bytes.toByteArray();
    }
}
