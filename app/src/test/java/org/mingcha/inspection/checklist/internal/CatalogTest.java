package org.mingcha.inspection.checklist.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Registers;
import org.mingcha.inspection.checklist.Loss;
import org.mingcha.inspection.checklist.SampleCatalog;

class CatalogTest {
    private static final Registers REGISTERS = Registers.shipped();

    @Test
    void everyControlAtEveryDepthBecomesAnItem() {
        var read = read(SampleCatalog.ofOneThousand());
        assertEquals(1_000, read.checklist().items().size());
        var item = read.checklist().item("fb-3.2").orElseThrow();
        assertEquals("Family FB / Inner", item.basis().group());
        assertEquals(List.of("FB-3.2"), item.basis().clauses());
        assertEquals(AnswerKind.EVIDENCE, item.answer());
        assertEquals(
                "Control fb-3.2 and Procedures: a. Develop and disseminate [by [personnel or roles]; automatically], "
                        + "see the plan: 1. within [of [of [fb-3.2_odp.02]]] and [nowhere]. "
                        + "(a) reviewed [each year] or [organization-defined frequency]; and",
                item.question());
    }

    @Test
    void aWithdrawnControlIsAskedOfNobodyAndCostsNothing() {
        var withdrawn = read(SampleCatalog.ofOneThousand()).checklist().items().get(39);
        assertEquals(0, withdrawn.minutes());
        assertEquals(AnswerKind.COMPUTED, withdrawn.answer());
        assertEquals("Control fa-10.3 and Procedures", withdrawn.question());
        assertTrue(withdrawn.applies() != null && withdrawn.applies().reason().contains("撤销"));
    }

    @Test
    void whatIsNotCarriedIsNamed() {
        var losses = read(SampleCatalog.ofOneThousand()).losses();
        assertEquals(
                List.of(
                        "metadata: last-modified",
                        "metadata: version",
                        "metadata: oscal-version",
                        "metadata: links",
                        "metadata: roles",
                        "metadata: parties",
                        "back-matter: resources",
                        "class",
                        "links",
                        "props: sort-id",
                        "params: select how-many",
                        "params: guidelines",
                        "params: constraints",
                        "params: props",
                        "parts: assessment-objective",
                        "parts: assessment-method",
                        "parts: guidance"),
                losses.stream().map(Loss::what).toList());
        var links = losses.stream()
                .filter(each -> each.what().equals("links"))
                .findFirst()
                .orElseThrow();
        assertEquals(1_000, links.count());
        assertEquals("fa-1, fa-1.1, fa-1.2, fa-1.3, fa-2, …", links.where());
    }

    @Test
    void aCatalogOfTheSizeOfSp80053Works() {
        var bytes = SampleCatalog.largeAsNist();
        assertTrue(bytes.length > 8_000_000, bytes.length + " bytes");
        var checklist = read(bytes).checklist();
        assertEquals(1_200, checklist.items().size());
        assertEquals(checklist, Checklist.fromJson(checklist.toCanonicalJson()));
        assertTrue(Catalog.holdsExactly(bytes, checklist));
        var again = new ChecklistWorkbookReader(REGISTERS).read("nist.xlsx", ChecklistWorkbook.write(checklist));
        assertEquals(
                checklist.toYaml(),
                assertInstanceOf(ChecklistFileResult.Read.class, again)
                        .checklist()
                        .toYaml());
    }

    @Test
    void whatIsParticularToSp80053IsAskedInPlainWords() throws IOException {
        var read = read(SampleCatalog.shapedLikeNist());
        var items = read.checklist().items();
        assertEquals(
                List.of("ac-1", "ac-1.1", "ac-1.2", "sr-10"),
                items.stream().map(each -> each.id()).toList());
        assertEquals(
                List.of(
                        "Policy and Procedures: a. Write and hand out to [organization-defined posts]: "
                                + "1. [of the body; of the task; of the system] policy that: "
                                + "(a) names purpose and scope; and (b) keeps the law; and b. Review it [frequency].",
                        "Restricted Access",
                        "Two Persons: Have two persons agree to [organization-defined commands and/or other actions].",
                        "Inspection of Systems or Components: Inspect systems [at random; at [organization-defined "
                                + "frequency], upon [organization-defined indications]; [organization-defined frequency]]"
                                + " – “tampering” included."),
                items.stream().map(each -> each.question()).toList());
        assertEquals(
                List.of(List.of("AC-1"), List.of("AC-1(1)"), List.of("AC-1(2)"), List.of("SR-10")),
                items.stream().map(each -> each.basis().clauses()).toList(),
                "its own labels, not those of 800-53A");
        assertEquals("Supply Chain Risk Management", items.getLast().basis().group());
        assertEquals(0, items.get(1).minutes(), "withdrawn");
        var lost = read.losses().stream().map(each -> each.what()).toList();
        for (var what : List.of(
                "metadata: revisions",
                "metadata: parties",
                "back-matter: resources",
                "params: guidelines",
                "params: depends-on",
                "params: select how-many",
                "parts: assessment-method",
                "props: sort-id",
                "links")) {
            assertTrue(lost.contains(what), what + " among " + lost);
        }
    }

    @Test
    void theExampleOfOscalIsTakenWhole() throws IOException {
        var bytes = shared("basic-catalog.json");
        var read = read(bytes);
        var text = new String(bytes, StandardCharsets.UTF_8);
        var controls = Stream.of("s1.1.1", "s1.1.2", "s2.1.1", "s2.1.2").toList();
        assertEquals(
                controls,
                read.checklist().items().stream()
                        .map(each -> each.id())
                        .limit(4)
                        .toList());
        assertTrue(text.contains("\"id\": \"s2.1.2\""));
        assertTrue(
                read.checklist()
                        .item("s1.1.1")
                        .orElseThrow()
                        .question()
                        .contains("[initiating a device lock after [a duration] of inactivity; requiring the user"),
                read.checklist().item("s1.1.1").orElseThrow().question());
        assertEquals(
                "sample-security-catalog-for-demonstration-and",
                read.checklist().id());
    }

    @Test
    void whatWeMakeAndWhatComesBackIsValid() throws IOException {
        var schema = new String(shared("oscal_catalog_schema.json"), StandardCharsets.UTF_8);
        assertValid(schema, SampleCatalog.ofOneThousand());
        assertValid(schema, shared("basic-catalog.json"));
        for (var id : List.of("town-online-work", "network-security-baseline", "government-app", "website-new-media")) {
            assertValid(schema, CatalogWriter.write(Checklist.shipped(id)));
        }
        var without = read(SampleCatalog.ofOneThousand()).checklist();
        assertValid(schema, CatalogWriter.write(without));
    }

    @ParameterizedTest
    @ValueSource(strings = {"town-online-work", "network-security-baseline", "government-app", "website-new-media"})
    void ourOwnComesBackWithoutLoss(String id) {
        var shipped = Checklist.shipped(id);
        var bytes = CatalogWriter.write(shipped);
        var read = read(bytes);
        assertEquals(shipped.toYaml(), read.checklist().toYaml());
        assertEquals(List.of(), read.losses());
        var changed = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\"title\" : \"是", "\"title\" : \"又是");
        var other = read(changed.getBytes(StandardCharsets.UTF_8));
        assertEquals(shipped.items().size(), other.checklist().items().size(), "somebody's change is not overruled");
        assertTrue(other.checklist().items().getFirst().question().startsWith("又是"));
    }

    /** As editors and scripts write it; what is sealed has texts of digits. */
    @Test
    void ourOwnJsonMayHaveNumbers() {
        var shipped = Checklist.shipped("town-online-work");
        var json = new String(shipped.toCanonicalJson(), StandardCharsets.UTF_8)
                .replace("\"total_weight\":\"100\"", "\"total_weight\":100")
                .replaceAll("\"(weight|minutes|version|most)\":\"(\\d+)\"", "\"$1\":$2");
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var read = assertInstanceOf(
                ChecklistFileResult.Read.class, new CatalogReader("own.json", REGISTERS).read(json, bytes));
        assertEquals(shipped, read.checklist());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"catalog": 1}                                    | f.json: catalog must be a set
            {"catalog": {}}                                   | f.json: catalog.uuid is missing
            {"catalog": {"uuid": "x", "metadata": {}}}        | f.json: catalog.uuid cannot be “x”
            {"profile": {}}                                   | The file f.json is an OSCAL "profile", not a catalog
            {"a": 1, "b": 2}                                  | f.json: items
            {"catalog":                                       | The file f.json cannot be read at line 1
            []                                                | f.json
            """)
    void nonsenseIsNamed(String json, String sentence) {
        var refused = assertInstanceOf(
                ChecklistFileResult.Refused.class, new CatalogReader("f.json", REGISTERS).read(json, new byte[0]));
        var first = refused.flaws().getFirst().sentence(Locale.ENGLISH);
        assertTrue(first.startsWith(sentence) || sentence.equals("f.json: items"), first);
    }

    @Test
    void brokenControlsAreNamedByTheirPath() {
        var json = new String(SampleCatalog.ofOneThousand(), StandardCharsets.UTF_8)
                .replace("\"id\" : \"fa-1.2\"", "\"id\" : \"fa-1.1\"")
                .replace("\"id\" : \"fa-2\"", "\"id\" : \"2 a\"")
                .replaceFirst("\"controls\" : \\[", "\"controls\" : 3, \"x\" : [");
        var refused = assertInstanceOf(
                ChecklistFileResult.Refused.class, new CatalogReader("f.json", REGISTERS).read(json, new byte[0]));
        assertTrue(
                refused.flaws()
                        .getFirst()
                        .sentence(Locale.ENGLISH)
                        .startsWith("f.json: catalog.groups[1].controls must be a list"),
                refused.flaws().toString());
    }

    @Test
    void anIdOfAMegabyteIsRefusedInOneSentence() {
        var json = """
                {"catalog": {
                  "uuid": "6e8a1a3c-2a1a-4f6b-9a53-4b6f0d7e8c11",
                  "metadata": {"title": "T", "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
                  "controls": [{"id": "%s", "title": "T"}]}}
                """.formatted("a".repeat(1_000_000));
        var refused = assertInstanceOf(
                ChecklistFileResult.Refused.class, new CatalogReader("f.json", REGISTERS).read(json, new byte[0]));
        var sentence = refused.flaws().getFirst().sentence(Locale.ENGLISH);
        assertTrue(sentence.length() < 600, sentence.length() + " characters");
        assertEquals(1, refused.flaws().size());
    }

    private static ChecklistFileResult.Read read(byte[] bytes) {
        var read = new CatalogReader("catalog.json", REGISTERS).read(new String(bytes, StandardCharsets.UTF_8), bytes);
        return assertInstanceOf(ChecklistFileResult.Read.class, read, read.toString());
    }

    private static void assertValid(String schema, byte[] catalog) {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema, InputFormat.JSON)
                .validate(new String(catalog, StandardCharsets.UTF_8), InputFormat.JSON);
        assertEquals(List.of(), errors.stream().limit(3).toList());
    }

    private static byte[] shared(String name) throws IOException {
        var file = Stream.of("../shared", "../../shared")
                .map(each -> Path.of(each, "data", "oscal", name))
                .filter(Files::isRegularFile)
                .findFirst();
        assumeTrue(file.isPresent(), "no ../shared beside the project");
        return Files.readAllBytes(file.get());
    }
}
