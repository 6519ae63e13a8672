package org.mingcha.inspection.checklist.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Registers;
import org.mingcha.fuzz.FuzzBudget;
import org.mingcha.fuzz.Seeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A checklist from a file of any kind, OSCAL above all; what was read can be written again in each form. */
@Tag("slow")
class CatalogFuzzTest {
    /** Its database is asked for nothing: that is for catalogs which were kept. */
    private static final ChecklistFiles FILES =
            new ChecklistFiles(Registers::shipped, new DraftTable(JdbcClient.create(new SimpleDriverDataSource())));

    private static final String CATALOG = """
            {"catalog": {"uuid": "6e8a1a3c-2a1a-4f6b-9a53-4b6f0d7e8c11", "params": [%s], "metadata": {"title": "Title",
             "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
             "groups": [{"id": "g", "title": "G", "controls": [{"id": "c-2", "title": "U"}]}],
             "controls": [{"id": "c-1", "title": "T", "params": [{"id": "l", "select": {"how-many": "one", "choice": ["x", "{{a}}"]}}],
              "parts": [{"name": "statement", "prose": "%s", "parts": [{"name": "item", "prose": "p"}]}]}]}}
            """;

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Seeds.of(
                        CATALOG.formatted(
                                "{\"id\": \"a\", \"label\": \"b\"}", "see [this](#c-2) and {{ insert: param, a }}"),
                        CATALOG.formatted(
                                "{\"id\": \"a\", \"label\": \"{{b}}\"},{\"id\": \"b\", \"label\": \"{{a}}\"}", "{{a}}"),
                        CATALOG.formatted("", "[](".repeat(500)),
                        "{\"profile\": {}}",
                        "{\"catalog\": []}",
                        "{",
                        "id: x\nitems: []\n"),
                Stream.of(
                        Checklist.shipped("network-security-baseline").toCanonicalJson(),
                        CatalogWriter.write(Checklist.shipped("network-security-baseline"))));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] bytes) {
        FuzzBudget.spend(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        switch (FILES.read("checklist.json", bytes)) {
            case ChecklistFileResult.Read(var checklist, var losses, var source) -> {
                checklist.toYaml();
                ChecklistWorkbook.write(checklist);
                CatalogWriter.write(checklist);
            }
            case ChecklistFileResult.Refused(var flaws) -> flaws.forEach(flaw -> flaw.sentence(Locale.ENGLISH));
        }
    }
}
