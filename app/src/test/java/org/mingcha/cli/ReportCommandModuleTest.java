package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.database.TestDatabase;
import org.mingcha.ledger.TestWorkbook;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report in both languages at the console: the same figures, and only one of them is the report. */
@Tag("slow")
class ReportCommandModuleTest extends OperatorConsole {
    private static final List<String> SHIPPED =
            List.of("town-online-work", "network-security-baseline", "government-app", "website-new-media");

    @Test
    void aReportIsReadInEnglishWithItsFigures() throws Exception {
        var server = TestDatabase.createMigrated();
        try {
            settings(server, "");
            foundTown();
            for (var checklist : SHIPPED) {
                for (var layout : List.of("list", "narrative")) {
                    readsInEnglish(checklist, layout);
                }
            }
            refusesInOneSentence();
        } finally {
            TestDatabase.drop(server);
        }
    }

    private void readsInEnglish(String checklist, String layout) throws Exception {
        var chinese = write(checklist, layout, "zh", "json");
        var english = write(checklist, layout, "en", "json,html,docx,pdf,ofd");
        assertThat(english.getFileName().toString()).endsWith("-en.json");
        var reading = json(english);
        assertThat(reading.path("format").stringValue()).isEqualTo("mingcha-reading/1");
        assertThat(reading.at("/reading/report_sha256").stringValue())
                .isEqualTo(Hashing.sha256(Files.readAllBytes(chinese)).hex());
        assertThat(reading.findValues("figures")).isEqualTo(json(chinese).findValues("figures"));
        var html = Files.readString(beside(english, "html"));
        assertThat(html).contains("<html lang=\"en\">", "Only the Chinese report is binding.", "云岭镇");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(beside(english, "pdf")))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
        assertThat(part(beside(english, "docx"), "docProps/core.xml")).contains(">en<");
    }

    private void refusesInOneSentence() {
        assertThat(report("town-online-work", "list", "fr", "json")).isEqualTo(2);
        assertThat(said(err).strip().lines()).containsExactly("There is no language \"fr\"; it can be zh or en.");
    }

    private Path write(String checklist, String layout, String lang, String formats) {
        assertThat(report(checklist, layout, lang, formats, "--json"))
                .as(said(err))
                .isZero();
        return Path.of(answer().path("files").get(0).stringValue());
    }

    private int report(String checklist, String layout, String lang, String formats, String... more) {
        var line = new ArrayList<>(List.of("report", "--unit", TOWN, "--checklist", checklist));
        line.addAll(List.of("--period", "2025", "--layout", layout, "--lang", lang, "--format", formats));
        line.addAll(List.of("--out", data.resolve("reports").toString()));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(file));
    }

    private static Path beside(Path file, String extension) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("json$", extension));
    }

    private static String part(Path docx, String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(docx)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private void foundTown() throws Exception {
        units("""
                999900000000,青溪县,county,CN
                999901001000,云岭镇,town,999900000000
                """);
        var ledger = new TestWorkbook()
                .sheet("官方渠道台账", List.of("启用日期", "名称", "责任岗位"), List.of("2025-01-03", "镇公众号", "党政办干事"))
                .sheet("官方发布台账", List.of("发布日期", "标题", "发布渠道"), List.of("2025-12-20", "防汛提示", "镇公众号"))
                .at(data.resolve("ledger.xlsx"));
        assertThat(run("import", "ledger", ledger.toString(), "--unit", TOWN))
                .as(said(err))
                .isZero();
    }
}
