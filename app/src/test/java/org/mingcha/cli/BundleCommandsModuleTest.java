package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.database.TestDatabase;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.ledger.TestWorkbook;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Tree;
import tools.jackson.databind.json.JsonMapper;

/** A bundle at the console, with what stands behind it: headlines to agree to, texts, descriptions of units, sealed sets. */
@Tag("slow")
class BundleCommandsModuleTest extends OperatorConsole {
    @Test
    void aBundleSaysWhatItsUnitAgreedToAndIsComposedWithTheNewestTexts() throws Exception {
        var server = TestDatabase.createMigrated();
        try {
            settings(server, "");
            foundTown();
            describes();
            nothingIsOpenedUnasked();
            var closed = bundle("closed.zip", "--no-titles");
            assertThat(texts(closed)).containsExactly(body(closed));
            assertThat(figures(closed)).contains("1条记录的标题由本单位声明");
            publishesTexts();
            var opened = bundle("opened.zip", "--confirm");
            assertThat(texts(opened)).hasSize(2).contains(body(opened));
            assertThat(figures(opened)).contains("报告到此为止。").doesNotContain("由本单位声明");
            setIsTheOneThatTheReportNames(opened);
            eachPageProvesItself(opened);
        } finally {
            TestDatabase.drop(server);
        }
    }

    private void describes() throws IOException {
        var file = data.resolve("town.yaml");
        Files.writeString(file, "from: 2024-01-01\nclass: cii\naddressees: {report: County office}\n");
        assertThat(run("unit", "describe", TOWN, "--file", file.toString()))
                .as(said(err))
                .isZero();
        assertThat(said(out)).contains("from 2024-01-01");
        assertThat(run("unit", "describe", TOWN, "--file", file.toString())).isEqualTo(1);
        assertThat(said(err).strip().lines()).hasSize(1);
        assertThat(run("unit", "describe", "999999999999", "--file", file.toString()))
                .isEqualTo(1);
        assertThat(run("unit", "show", TOWN)).isZero();
        assertThat(said(out)).contains("Class of operator: cii", "County office");
        var before = json("unit", "show", TOWN, "--on", "2023-12-31");
        assertThat(before.path("operator_class").stringValue()).isEmpty();
        assertThat(json("unit", "show", TOWN).path("operator_class").stringValue())
                .isEqualTo("cii");
    }

    private void nothingIsOpenedUnasked() {
        var file = data.resolve("unasked.zip");
        assertThat(make(file)).isEqualTo(1);
        assertThat(said(err)).contains("Would be opened", "防汛提示", "--confirm", "--no-titles");
        assertThat(file).doesNotExist();
    }

    private void publishesTexts() throws IOException {
        var listed = json("texts", "list").path("texts");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("texts").stringValue()).isEqualTo("texts@3");
        var shipped = new String(TextBook.shipped().toCanonicalJson(), StandardCharsets.UTF_8);
        var file = data.resolve("texts.json");
        Files.writeString(file, shipped.replace("特此报告。", "报告到此为止。"));
        assertThat(run("texts", "publish", file.toString())).isEqualTo(1);
        assertThat(said(err)).contains("texts@3 was published before");
        var next = shipped.replace("\"version\":\"3\"", "\"version\":\"3.qingxi\"");
        Files.writeString(file, next.replace("特此报告。", "报告到此为止。"));
        assertThat(json("texts", "publish", file.toString()).path("texts").stringValue())
                .isEqualTo("texts@3.qingxi");
        assertThat(run("texts", "publish", file.toString())).isEqualTo(1);
        assertThat(run("texts", "list")).isZero();
        assertThat(said(out)).contains("texts@3,", "texts@3.qingxi,");
    }

    private void setIsTheOneThatTheReportNames(Map<String, byte[]> bundle) {
        var set = JsonMapper.shared().readTree(figures(bundle)).at("/disclosed/sets/0");
        assertThat(run("log", "set", set.path("leaf").toString())).as(said(err)).isZero();
        var rows = said(out)
                .lines()
                .map(row -> Hashing.leaf(row.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(Tree.root(rows).hex()).isEqualTo(set.path("root").stringValue());
        assertThat(run("log", "set", "0")).isEqualTo(2);
        assertThat(said(err).strip().lines()).hasSize(1);
    }

    /** Made again, they are the same; and each stands by itself, with the log's key alone. */
    private void eachPageProvesItself(Map<String, byte[]> bundle) throws IOException {
        assertThat(run("verify", data.resolve("opened.zip").toString(), "--render"))
                .as(said(out))
                .isZero();
        assertThat(said(out)).contains("pages have signed codes");
        assertThat(run("log", "vkey")).isZero();
        var vkey = said(out).strip();
        for (var name : List.of("report.pdf", "report-narrative.pdf")) {
            var pdf = Files.write(data.resolve(name), bundle.getOrDefault(name, new byte[0]));
            assertThat(run("verify", "--page", pdf.toString(), "--vkey", vkey))
                    .as(said(out) + said(err))
                    .isZero();
            assertThat(said(out)).contains("The signature holds: " + TOWN, "page 1 of", "ask the log");
        }
        assertThat(run("verify", "--page", "MINGCHA-PAGE/1:00", "--vkey", vkey)).isEqualTo(1);
        assertThat(run("verify", "--page", "MINGCHA-PAGE/1:00")).isEqualTo(2);
    }

    private Map<String, byte[]> bundle(String name, String consent) throws IOException {
        var file = data.resolve(name);
        assertThat(make(file, consent)).as(said(err)).isZero();
        assertThat(run("verify", file.toString())).as(said(out)).isZero();
        var parts = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private int make(Path file, String... consent) {
        var line = new ArrayList<>(List.of("bundle", "--unit", TOWN, "--checklist", "town-online-work", "--period"));
        line.addAll(List.of("2025", "--out", file.toString()));
        line.addAll(List.of(consent));
        return run(line.toArray(String[]::new));
    }

    private static List<String> texts(Map<String, byte[]> parts) {
        return parts.keySet().stream().filter(name -> name.startsWith("text/")).toList();
    }

    /** The unit's own description, which is opened without being asked for. */
    private static String body(Map<String, byte[]> parts) {
        var index = JsonMapper.shared().readTree(figures(parts)).at("/inputs/body/index");
        return "text/%d.json".formatted(index.longValue());
    }

    private static String figures(Map<String, byte[]> parts) {
        return new String(parts.getOrDefault("figures.json", new byte[0]), StandardCharsets.UTF_8);
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
