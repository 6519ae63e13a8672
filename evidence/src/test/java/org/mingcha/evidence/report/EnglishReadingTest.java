package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.EnglishChecklist;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.ModelTown;
import org.mingcha.evidence.rule.TestLedger;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;

/** A reading says in English what the report says in Chinese, with the same figures. */
class EnglishReadingTest {
    private static final List<String> IDS = EnglishChecklist.IDS;
    private static final int ROUNDS = 40;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NAMES = Pattern.compile("\"[^\"]*\"|云岭镇|上坪村|云岭镇中心小学|青川县人民政府");
    /** What no English sentence looks like. */
    private static final Pattern FAULT = Pattern.compile(
            "[，；。：、（）《》]|[{}|]|\\u001e|null| {2}|[,;:.] ?[,;:.]|\\( |\\(\\)|\\([,;.]| [,;:.)]|\"\"|[a-z0-9)]\\(|\\)\\w");

    private static final Pattern START = Pattern.compile("^[\\p{Lu}0-9\"(\\p{IsHan}–]");
    private static final Pattern END = Pattern.compile("[.:]\"?$");

    @ParameterizedTest
    @FieldSource("IDS")
    void saysNothingInChineseButNamesAndWhatPeopleWrote(String id) {
        var faults = new ArrayList<String>();
        for (var seed = 0L; seed < ROUNDS; seed++) {
            var said = sentences(pair(id, seed).english.path("texts"));
            assertTrue(said.size() > 60, id + ", seed " + seed + ": " + said.size());
            for (var text : said) {
                var ours = NAMES.matcher(text).replaceAll("x");
                if (HAN.matcher(ours).find()
                        || FAULT.matcher(ours).find()
                        || !text.isEmpty() && !START.matcher(text).find()) {
                    faults.add("seed " + seed + ": " + text);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everyParagraphIsOfWholeSentences(String id) {
        for (var seed = 0L; seed < ROUNDS; seed++) {
            var where = id + ", seed " + seed + ": ";
            var texts = pair(id, seed).english.path("texts");
            for (var layout : List.of("list", "narrative")) {
                for (var block : texts.path(layout)) {
                    if (block.path("b").stringValue().equals("paragraph")) {
                        var text = SmallReport.text(block.path("runs"));
                        assertTrue(END.matcher(text).find(), () -> where + text);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void tellsTheSameFigures(String id) {
        for (var seed = 0L; seed < ROUNDS; seed++) {
            var pair = pair(id, seed);
            for (var part : List.of("list", "narrative", "items")) {
                var chinese = pair.chinese.path("texts").path(part);
                var english = pair.english.path("texts").path(part);
                assertEquals(chinese.size(), english.size() - (part.equals("items") ? 0 : 1), "blocks");
                assertEquals(figures(chinese), figures(english), id + ", seed " + seed + ", " + part);
            }
            for (var at = 0; at < pair.chinese.path("items").size(); at++) {
                var before = pair.chinese.at("/items/" + at);
                var now = pair.english.at("/items/" + at);
                assertEquals(before.path("figures"), now.path("figures"));
                assertEquals(before.path("result"), now.path("result"));
            }
        }
    }

    /** Whoever does not see the seed fail sees that the rounds do differ. */
    @Test
    void roundsAreNotAllTheSame() {
        assertNotEquals(
                pair("town-online-work", 1).english.path("texts"),
                pair("town-online-work", 2).english.path("texts"));
    }

    @Test
    void saysWhatItIsAndNamesTheReport() {
        var pair = pair("town-online-work", 1);
        assertEquals(EnglishReading.FORMAT, pair.english.path("format").stringValue());
        assertEquals(
                Hashing.sha256(CanonicalJson.of(pair.chinese)).hex(),
                pair.english.at("/reading/report_sha256").stringValue());
        assertEquals("en", pair.english.at("/texts/lang").stringValue());
        for (var layout : List.of("list", "narrative")) {
            var head = SmallReport.text(pair.english.at("/texts/" + layout + "/0/runs"));
            for (var name : List.of("云岭镇", TestLedger.TOWN, "town-online-work@3", "2025", "111 records")) {
                assertTrue(head.contains(name), head);
            }
            assertTrue(head.contains("Only the Chinese report is binding."), head);
        }
    }

    @Test
    void readsAsAnOfficeWouldWrite() {
        var english = read(ModelTown.evaluate(ModelTown.ledger(), "2025"), Inputs.NONE);
        var items = english.at("/texts/items");
        assertEquals(
                "We held 1 special meeting on online work in the first quarter (10 January); we held 4 analysis meetings"
                        + " (1 February, 1 May, 1 August, 1 November).",
                items.at("/2/sentence").stringValue());
        assertEquals(
                "There was 1 network security incident (14 February, account taken over, ordinary), which did not have to be reported upwards.",
                items.at("/4/sentence").stringValue());
        assertEquals(
                "We took 1 major policy decision, and risks were assessed before it; there was 1 assessment of the risks"
                        + " of networks and information systems (2 March).",
                items.at("/18/sentence").stringValue());
        assertEquals("Met", items.at("/18/result_text").stringValue());
    }

    @Test
    void aChecklistOfAnOfficesOwnHasNoReading() {
        var own = Checklist.shipped("town-online-work").withVersion(9);
        var evaluation = new RandomResults(1).of(own);
        var report = new Report(TestLedger.REGISTERS, TestLedger.LIMITS).compose(evaluation, Inputs.NONE);
        assertTrue(reading().of(evaluation, report).isEmpty());
    }

    @Test
    void anotherEvaluationThanTheReportsOwnIsNotRead() {
        var evaluation = ModelTown.evaluate(ModelTown.ledger(), "2025");
        var report = new Report(TestLedger.REGISTERS, TestLedger.LIMITS).compose(evaluation, Inputs.NONE);
        var other = ModelTown.evaluate(ModelTown.without("training"), "2025");
        assertThrows(IllegalStateException.class, () -> reading().of(other, report));
    }

    private record Pair(JsonNode chinese, JsonNode english) {}

    private static Pair pair(String id, long seed) {
        var random = new RandomResults(seed);
        var evaluation = random.of(Checklist.shipped(id));
        var inputs = random.inputs(evaluation);
        var report = new Report(TestLedger.REGISTERS, TestLedger.LIMITS).compose(evaluation, inputs);
        return new Pair(CanonicalJson.parse(report), read(evaluation, inputs));
    }

    private static JsonNode read(Evaluation evaluation, Inputs inputs) {
        var report = new Report(TestLedger.REGISTERS, TestLedger.LIMITS).compose(evaluation, inputs);
        return CanonicalJson.parse(reading().of(evaluation, report).orElseThrow());
    }

    private static EnglishReading reading() {
        return new EnglishReading(TestLedger.REGISTERS, TestLedger.LIMITS, Grounds.NONE);
    }

    /** Each number that is bound to records, how often it is said, and by which records. */
    private static TreeMap<String, Integer> figures(JsonNode node) {
        var figures = new TreeMap<String, Integer>();
        collect(node, figures);
        return figures;
    }

    private static void collect(JsonNode node, TreeMap<String, Integer> figures) {
        if (node.has("figure")) {
            var text = node.path("text").stringValue();
            var told = text.matches("[0-9.]+%?") ? text : "words";
            figures.merge(node.path("figure").stringValue() + " " + told + " " + node.path("cite"), 1, Integer::sum);
        }
        node.forEach(each -> collect(each, figures));
    }

    /** All that is printed: blocks, cells, titles. */
    private static List<String> sentences(JsonNode node) {
        var said = new ArrayList<String>();
        for (var each : node.properties()) {
            var value = each.getValue();
            if (List.of("runs", "rows").contains(each.getKey())) {
                runs(value, said);
            } else if (value.isString()) {
                if (List.of("text", "title", "head", "question", "sentence", "expectation")
                        .contains(each.getKey())) {
                    said.add(value.stringValue());
                }
            } else {
                said.addAll(
                        value.isArray()
                                ? value.valueStream()
                                        .flatMap(one -> sentences(one).stream())
                                        .toList()
                                : sentences(value));
            }
        }
        return said;
    }

    private static void runs(JsonNode list, List<String> said) {
        if (list.valueStream().allMatch(JsonNode::isArray)) {
            list.forEach(each -> runs(each, said));
        } else {
            said.add(SmallReport.text(list));
        }
    }
}
