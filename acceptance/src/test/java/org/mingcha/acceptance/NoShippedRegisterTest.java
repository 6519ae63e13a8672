package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county that keeps none of our registers: it founds, publishes its own, and goes the whole way with them. */
@Tag("slow")
class NoShippedRegisterTest {
    private static final List<List<String>> MEETING = List.of(
            List.of("登记簿", "例会"),
            List.of("代号", "assembly"),
            List.of(""),
            List.of("栏目", "类型", "必填", "选项", "计量单位"),
            List.of("日期", "日期", "是"),
            List.of("会议名称", "文字", "是"),
            List.of("类型", "选项", "是", "学习、部署、分析研判"),
            List.of("参会人数", "整数", "是", "", "人"),
            List.of("工作领域", "多选", "", "安全生产、网络"));

    private static final List<List<String>> MEETINGS = List.of(
            List.of("日期", "会议名称", "类型", "参会人数", "工作领域"),
            List.of("2025-03-04", "一季度安全生产部署会", "部署", "21", "安全生产"),
            List.of("2025-09-02", "汛期安全生产部署会", "部署", "25", "安全生产"),
            List.of("2025-11-12", "网络安全部署会", "部署", "9", "网络"));

    @TempDir
    Path work;

    @Test
    void theWholeWayWithRegistersOfItsOwn() throws IOException {
        var county = new Town(work, Map.of("MINGCHA_LOG_REGISTERS", "own"));
        county.mingcha("import", "units", county.write("units.csv", """
                code,name,kind,parent
                999900000000,青溪县,county,CN
                999901001000,云岭镇,town,999900000000
                999901001201,上坪村,village,999901001000
                """)).ok();
        publish(county, "register", "hazard.xlsx", OwnDrafts.REGISTER);
        publish(county, "register", "assembly.xlsx", MEETING);
        publish(county, "return", "return.xlsx", OwnDrafts.RETURN);
        publish(county, "checklist", "checklist.xlsx", items());
        brought(county, "隐患排查", OwnDrafts.LEDGER, 4);
        brought(county, "例会", MEETINGS, 3);
        county.mingcha(
                        "return",
                        "file",
                        "--return",
                        "hazard_monthly",
                        "--unit",
                        "999901001201",
                        "--period",
                        "2025-12",
                        "--nil")
                .ok();
        var report = report(county);
        assertTrue(report.contains("安全生产工作自查情况的报告"), report);
        assertTrue(report.contains("召开部署会议2次"), report);
        assertTrue(report.contains("排查隐患4处"), report);
        verified(county);
        assertFalse(names().contains("meeting@"), "a register that comes with the product is in the bundle");
        county.mingcha("fsck").ok();
    }

    private static void publish(Town county, String what, String file, List<List<String>> rows) {
        county.mingcha("import", what, county.workbook(file, "草稿", rows).toString())
                .ok();
    }

    private static void brought(Town county, String sheet, List<List<String>> rows, int entries) {
        var book = county.workbook(sheet + ".xlsx", sheet, rows);
        var imported = county.mingcha(
                        "import", "ledger", book.toString(), "--unit", Town.CODE, "--accept-suggestions", "--json")
                .ok();
        assertTrue(imported.out().replace(" ", "").contains("\"imported\":" + entries), imported.out());
    }

    /** Item 8 asks its meetings of this county's own register. */
    private static List<List<String>> items() {
        var items = new ArrayList<List<String>>();
        for (var row : OwnDrafts.ITEMS) {
            items.add(
                    row.stream().map(cell -> cell.equals("会议台账") ? "例会" : cell).toList());
        }
        return items;
    }

    private String report(Town county) throws IOException {
        county.mingcha(
                        "report",
                        "--unit",
                        Town.CODE,
                        "--checklist",
                        OwnDrafts.CHECKLIST,
                        "--period",
                        "2025",
                        "--format",
                        "html,docx,pdf,json",
                        "--out",
                        work.resolve("out").toString())
                .ok();
        try (var files = Files.list(work.resolve("out"))) {
            var html = files.filter(file -> file.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(html).replaceAll("<[^>]*>", "");
        }
    }

    private Path bundle() {
        return work.resolve("bundle.zip");
    }

    private void verified(Town county) throws IOException {
        county.mingcha(
                        "bundle",
                        "--unit",
                        Town.CODE,
                        "--checklist",
                        OwnDrafts.CHECKLIST,
                        "--period",
                        "2025",
                        "--confirm",
                        "--out",
                        bundle().toString())
                .ok();
        ProgramRun.verifier(bundle().toString()).ok();
        var python = Project.ROOT.resolve("docs/spec/verify.py").toString();
        ProgramRun.program(Map.of(), "python3", python, bundle().toString()).ok();
        try (var page = new VerifyPage()) {
            var answer = page.answers(List.of(Files.readAllBytes(bundle()))).getFirst();
            assertEquals("", answer.said());
            assertEquals(0, answer.exit());
        }
    }

    private String names() throws IOException {
        return String.join(" ", Bundle.read(bundle()).parts().keySet());
    }
}
