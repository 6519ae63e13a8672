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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.database.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example of docs/templates.md, from the file to a bundle that holds. */
@Tag("slow")
class TemplateCommandsModuleTest extends OperatorConsole {
    private static final Path PAGE = Path.of("..", "docs", "templates.md");
    private static final String OPENING = "认真落实工作责任，第一时间作出部署";

    @Test
    void aUnitPublishesItsTemplateReportsGoByItAndItTakesItBack() throws Exception {
        var server = TestDatabase.createMigrated();
        try {
            settings(server, "");
            units("""
                    999900000000,青溪县,county,CN
                    999901001000,云岭镇,town,999900000000
                    """);
            whatIsBegunWithCanBePublished();
            whatStatesAFigureIsRefused();
            var file = Files.writeString(data.resolve("template.yaml"), example());
            assertThat(run("template", "check", file.toString())).as(said(err)).isZero();
            assertThat(json("template", "publish", file.toString())
                            .path("template")
                            .stringValue())
                    .isEqualTo("qingxi-town@1");
            assertThat(run("template", "publish", file.toString())).isEqualTo(1);
            assertThat(said(err)).contains("qingxi-town@1 was published before");
            reportsGoByIt();
            takesItBack();
        } finally {
            TestDatabase.drop(server);
        }
    }

    private void whatIsBegunWithCanBePublished() throws IOException {
        assertThat(run("template", "start", TOWN, "town-online-work"))
                .as(said(err))
                .isZero();
        var begun = Files.writeString(data.resolve("begun.yaml"), said(out));
        assertThat(run("template", "check", begun.toString())).as(said(err)).isZero();
        assertThat(run("template", "start", TOWN, "nothing")).isEqualTo(2);
        assertThat(run("template", "show", TOWN)).isEqualTo(2);
        assertThat(run("template", "start", "999999999999", "town-online-work")).isEqualTo(2);
    }

    private void whatStatesAFigureIsRefused() throws IOException {
        var file = data.resolve("refused.yaml");
        Files.writeString(file, example().replace(OPENING, "召开会议十二次"));
        assertThat(run("template", "publish", file.toString())).isEqualTo(1);
        assertThat(said(err)).contains("opening: “十二次” states a quantity");
        Files.writeString(file, example().replace("{items: [7, 8, {item: 9", "{items: [8, {item: 9"));
        assertThat(run("template", "check", file.toString())).as(said(err)).isZero();
        Files.writeString(file, example().replace("- {items: [], rest: true}", "- {items: [4, 5, 12, 15, 20, 22]}"));
        assertThat(run("template", "check", file.toString())).isEqualTo(1);
        assertThat(said(err)).contains("item 6 is left out");
        Files.writeString(file, example().replace(OPENING, "删帖工作"));
        assertThat(run("template", "check", file.toString())).isEqualTo(1);
        assertThat(said(err)).contains("says what Mingcha never holds");
        Files.writeString(file, example().replace("town-online-work", "nothing"));
        assertThat(run("template", "check", file.toString())).isEqualTo(1);
        assertThat(said(err)).contains("there is no checklist nothing");
        Files.writeString(file, "id: [");
        assertThat(run("template", "publish", file.toString())).isEqualTo(1);
        assertThat(said(err)).contains("cannot be read");
    }

    private void reportsGoByIt() throws IOException {
        var parts = bundle("with.zip");
        assertThat(parts).containsKey("template.json");
        var figures = figures(parts);
        assertThat(figures).contains(OPENING, "一、自查发现的问题和整改措施", "专此报告。", "按本单位的模板编排");
        anEditedWordFileNamesItsSentences(parts);
        var reports = data.resolve("reports");
        Files.createDirectories(reports);
        assertThat(run(
                        "report",
                        "--unit",
                        TOWN,
                        "--checklist",
                        "town-online-work",
                        "--period",
                        "2025",
                        "--format",
                        "json,html",
                        "--out",
                        reports.toString()))
                .as(said(err))
                .isZero();
        try (var files = Files.list(reports)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.readString(file)).contains(OPENING, "第一时间"));
        }
        assertThat(run("fsck")).as(said(out)).isZero();
    }

    /** As a secretary would, with another program's parts around the text. */
    private void anEditedWordFileNamesItsSentences(Map<String, byte[]> parts) throws IOException {
        var honest = parts.getOrDefault("report.docx", new byte[0]);
        var same = Files.write(data.resolve("same.docx"), honest);
        var bundle = data.resolve("with.zip").toString();
        assertThat(run("verify", bundle, "--document", same.toString()))
                .as(said(err))
                .isZero();
        assertThat(said(out)).contains("its words are those of report.docx");
        var changed = data.resolve("changed.docx");
        try (var out = new ZipOutputStream(Files.newOutputStream(changed))) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(word(honest).replace("第一时间作出部署", "及时作出部署").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run("verify", bundle, "--document", changed.toString())).isEqualTo(1);
        assertThat(said(out))
                .contains("1 sentences differ from report.docx", "the bundle: 云岭镇认真落实工作责任，第一时间作出部署，对照清单逐项核对台账。")
                .contains("this file: 云岭镇认真落实工作责任，及时作出部署，对照清单逐项核对台账。");
        var told = differing("verify", bundle, "--document", changed.toString());
        assertThat(told.at("/document/differences")).hasSize(1);
        assertThat(run("verify", bundle, "--document", bundle)).isEqualTo(2);
        assertThat(said(err).strip().lines()).hasSize(1);
    }

    private static String word(byte[] docx) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("no text");
    }

    private JsonNode differing(String... line) {
        var all = new ArrayList<>(List.of(line));
        all.add("--json");
        assertThat(run(all.toArray(String[]::new))).isEqualTo(1);
        return answer();
    }

    private void takesItBack() throws IOException {
        var listed = json("template", "list", TOWN).path("templates");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("state").stringValue()).isEqualTo("holds");
        assertThat(run("template", "show", TOWN)).isZero();
        assertThat(said(out)).contains("id: qingxi-town");
        var index = Long.toString(listed.get(0).path("index").longValue());
        assertThat(run("template", "withdraw", TOWN, index)).as(said(err)).isZero();
        assertThat(run("template", "withdraw", TOWN, index)).isEqualTo(1);
        assertThat(run("template", "list", TOWN)).isZero();
        assertThat(said(out)).contains("withdrawn");
        var parts = bundle("without.zip");
        assertThat(parts).doesNotContainKey("template.json");
        assertThat(figures(parts)).doesNotContain(OPENING);
    }

    private static String example() throws IOException {
        var page = Files.readString(PAGE);
        return page.substring(page.indexOf("```yaml\n") + "```yaml\n".length(), page.lastIndexOf("```"));
    }

    private Map<String, byte[]> bundle(String name) throws IOException {
        var file = data.resolve(name);
        assertThat(run(
                        "bundle",
                        "--unit",
                        TOWN,
                        "--checklist",
                        "town-online-work",
                        "--period",
                        "2025",
                        "--no-titles",
                        "--out",
                        file.toString()))
                .as(said(err))
                .isZero();
        assertThat(run("verify", file.toString(), "--render")).as(said(out)).isZero();
        var parts = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static String figures(Map<String, byte[]> parts) {
        return JsonMapper.shared()
                .readTree(new String(parts.getOrDefault("figures.json", new byte[0]), StandardCharsets.UTF_8))
                .path("texts")
                .toString();
    }
}
