package org.mingcha.inspection.checklist.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Registers;

class ChecklistWorkbookReaderTest {
    private static final ChecklistWorkbookReader READING = new ChecklistWorkbookReader(Registers.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"town-online-work", "network-security-baseline", "government-app", "website-new-media"})
    void shippedChecklistsSurviveByteForByte(String id) {
        var yaml = Checklist.shipped(id).toYaml();
        var read = READING.read(id + ".xlsx", ChecklistWorkbook.write(Checklist.shipped(id)));
        assertEquals(
                yaml,
                assertInstanceOf(ChecklistFileResult.Read.class, read, read.toString())
                        .checklist()
                        .toYaml());
    }

    @Test
    void anOfficesOwnSheetIsRead() throws IOException {
        var read = checklist(
                new String[] {"青溪县年度检查清单"},
                new String[] {"编号：qingxi-2026"},
                new String[] {"序号", "类别", "检查内容*", "分值（分）", "评分标准", "适用对象", "填报方式", "备注"},
                new String[] {"1", "组织", "是否研究部署", "40分", "每季度一次", "乡镇、县", "文字说明", "x"},
                new String[] {"2", "", "账号是否一人一号", "35", "", "", "数字", ""},
                new String[] {"3", "安全", "是否有清单", "25", "", "", "材料", ""},
                new String[] {"合计", "", "", "100", "", "", "", ""});
        assertEquals("qingxi-2026", read.id());
        assertEquals("青溪县年度检查清单", read.title());
        assertEquals(100, read.totalWeight());
        var second = read.items().get(1);
        assertEquals("组织", second.basis().group());
        assertEquals(AnswerKind.NUMBERS, second.answer());
        assertEquals(35, second.weight());
        assertEquals("[COUNTY, TOWN]", read.items().getFirst().kinds().toString());
    }

    @Test
    void problemsAreNamedByTheirCells() throws IOException {
        assertEquals(
                List.of(
                        "Sheet1: \"规则\" in E3 cannot be read; rewrite it as described or empty it.",
                        "Sheet1: C2 must be a whole number but is “许多”.",
                        "Sheet1: D3 cannot be “口述”. Possible: computed, narrative, numbers, evidence.",
                        "Sheet1: B4 is missing. Please add it."),
                flaws(
                        new String[] {"序号", "问题", "权重", "作答方式", "规则"},
                        new String[] {"1", "问", "许多", "", ""},
                        new String[] {"2", "问", "1", "口述", "[{"},
                        new String[] {"3", "", "1", "", ""}));
    }

    @Test
    void aRuleOverAnUnknownRegisterIsNamedByItsCell() throws IOException {
        var sentence = flaws(
                        new String[] {"序号", "问题", "规则"},
                        new String[] {"1", "问", "[{name: n, unit: items, of: gossip}]"})
                .getFirst();
        assertEquals(
                "Sheet1: C2 rules.n.of speaks of a register that does not exist: “gossip”.",
                sentence.substring(0, sentence.indexOf(" Possible")));
    }

    @Test
    void weightsThatDoNotAddUpAreNamed() throws IOException {
        assertEquals(
                List.of("Sheet1: total_weight says 100, but the weights of the items add up to 60. "
                        + "Correct the weights or the total."),
                flaws(new String[] {"序号", "问题", "权重"}, new String[] {"1", "问", "60"}, new String[] {"合计", "", "100"}));
    }

    @Test
    void withoutAHeaderNothingIsGuessed() throws IOException {
        assertEquals(
                List.of("The file f.xlsx has no header; it needs a column \"问题\" within the first 15 rows."),
                flaws(new String[] {"菜名", "价格"}, new String[] {"面", "8"}));
    }

    @Test
    void encryptedBrokenAndSwollenFilesAreRefused() throws Exception {
        for (var file : List.of(encrypted(), new byte[] {'P', 'K', 3, 4, 0, 0}, bomb())) {
            var refused = assertInstanceOf(ChecklistFileResult.Refused.class, READING.read("f.xlsx", file));
            assertEquals(1, refused.flaws().size());
        }
    }

    private static Checklist checklist(String[]... rows) throws IOException {
        var read = READING.read("f.xlsx", workbook(rows));
        return assertInstanceOf(ChecklistFileResult.Read.class, read, read.toString())
                .checklist();
    }

    private static List<String> flaws(String[]... rows) throws IOException {
        var refused = assertInstanceOf(ChecklistFileResult.Refused.class, READING.read("f.xlsx", workbook(rows)));
        return refused.flaws().stream()
                .map(each -> each.sentence(Locale.ENGLISH))
                .toList();
    }

    private static byte[] workbook(String[]... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] encrypted() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(workbook(new String[] {"问题"}));
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 800; megabyte++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
