package org.mingcha.evidence.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Narrative;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.evidence.template.TemplateHistory.Act;

/** Nothing that a checklist's report says is left out. */
class TemplateFitTest {
    private static final String HEAD = "id: own\nversion: '1'\nunit: '999901001000'\n";
    private static final Narrative GENERIC = TextBook.shipped().narrative();
    private static final String CHECKLIST = """
            id: small
            version: 1
            title: 小清单
            items:
              - {id: "1", question: 甲？, answer: narrative, weight: 1, minutes: 1}
              - {id: "2", question: 乙？, answer: narrative, weight: 1, minutes: 1}
              - {id: "3", question: 丙？, answer: narrative, weight: 1, minutes: 1}
            narrative:
              parts:
                - heading: 一、情况
                  say:
                    - {items: ["1", {item: "2", before: 其中，, after: "{item.no}完毕。"}]}
                    - {words: "{item.factual}", item: "3", if: [met], tied: true}
                - heading: 二、问题
                  say:
                    - {words: "还存在{gaps}项问题。"}
                    - {list: [{of: [partly, not-met]}], each: "{item.i}是{item.trouble}。"}
                    - {list: [{of: [insufficient-evidence]}], each: "{item.missing}。"}
            """;
    private static final String SAID = "{words: '{item.factual}', item: '3', if: [met], tied: true}";
    private static final String RUNNING = "{items: ['1', {item: '2', after: '{item.no}完毕。'}]}";
    private static final String GAPS = "{words: '还存在{gaps}项问题。'}";
    private static final String PROBLEMS = "{list: [{of: [not-met, partly]}], each: '{item.i}是{item.trouble}。'}";
    private static final String LACKING = "{list: [{of: [insufficient-evidence]}], each: '{item.missing}。'}";
    private static final List<String> ALL = List.of(PROBLEMS, GAPS, LACKING, RUNNING, SAID);

    @Test
    void allThatIsComputedMayStandInAnotherOrderWithOwnSentences() {
        assertEquals("", against(String.join(", ", ALL) + ", {words: '{self}高度重视。'}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                PROBLEMS + "|LIST_LEFT_OUT",
                GAPS + "|WORDS_LEFT_OUT",
                LACKING + "|LIST_LEFT_OUT",
                RUNNING + "|ITEM_LEFT_OUT",
                SAID + "|ITEM_LEFT_OUT"
            })
    void whatIsLeftOutIsNamed(String step, TemplateFlaw.Kind kind) {
        var rest = ALL.stream().filter(each -> !each.equals(step)).toList();
        assertEquals(kind.name(), against(String.join(", ", rest)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{items: ['1', '2']}|AFTER_OTHER",
                "{items: [{item: '2', after: '{item.no}完毕。'}]}|ITEM_LEFT_OUT",
                "{items: ['1', '1', {item: '2', after: '{item.no}完毕。'}]}|ITEM_TWICE",
                "{items: ['1', '4', {item: '2', after: '{item.no}完毕。'}]}|ITEM_UNKNOWN",
                "{items: ['1', {item: '2', before: 未能, after: '{item.no}完毕。'}]}|BEFORE_WITHOUT_MARK",
                "{items: ['1', {item: '2', before: '另有三次，', after: '{item.no}完毕。'}]}|NUMBER",
                "{items: ['1', {item: '2', before: '其中，', after: '{item.no}完毕。'}]}|''"
            })
    void runningTextKeepsItsItems(String running, String kind) {
        assertEquals(kind.replace("'", ""), against(String.join(", ", PROBLEMS, GAPS, LACKING, SAID, running)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{words: '整改{gaps}项。'}|PLACEHOLDER",
                "{words: '{item.factual}', item: '1'}|WORDS_OF_ITEM",
                "{words: '高度重视。', if: [met]}|WORDS_OF_ITEM",
                "{words: [{text: 高度重视, zero: [gaps]}, {text: 共三项}]}|NUMBER",
                "{list: [{of: [met]}], each: '{item.i}是{item.trouble}。'}|LIST_OTHER",
                "{list: [{of: [partly], first: ['9']}], each: '{item.i}是{item.trouble}。'}|ITEM_UNKNOWN"
            })
    void whatIsAddedIsTheUnitsOwn(String step, TemplateFlaw.Kind kind) {
        assertEquals(kind.name(), against(String.join(", ", ALL) + ", " + step));
    }

    @Test
    void aComputedSentenceStandsInNoPartThatMayVanish() {
        var template = template("narrative: {parts: [{heading: 一、情况, level: 1, unless_empty: true, say: ["
                + String.join(", ", ALL) + "]}]}");
        assertEquals("WORDS_HIDDEN", against(template));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{heading: 甲, items: ['3', '1']}, {heading: 乙, items: ['2']}]|''",
                "[{heading: 甲, items: ['3']}, {heading: 乙, rest: true}]|''",
                "[{heading: 甲, items: ['3', '1']}]|ITEM_LEFT_OUT",
                "[{heading: 甲, items: ['3', '3'], rest: true}]|ITEM_TWICE",
                "[{heading: 甲, items: ['5'], rest: true}]|ITEM_UNKNOWN",
                "[{heading: 甲, rest: true}, {heading: 乙, rest: true}]|REST_TWICE"
            })
    void theListSaysEachItemOnce(String groups, String kind) {
        assertEquals(kind.replace("'", ""), against(template("list: {groups: " + groups + "}")));
    }

    @Test
    void aTemplateForAllFitsWhatHasItsItems() {
        var template = template("opening: 高度重视。");
        assertEquals("", against(template));
        var flaw = TemplateFit.against(
                template("list: {groups: [{heading: 甲, items: ['1']}]}"),
                Checklist.shipped("town-online-work"),
                GENERIC);
        assertTrue(flaw.orElseThrow().message(Locale.SIMPLIFIED_CHINESE).contains("第2项"), flaw.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"town-online-work", "network-security-baseline", "government-app", "website-new-media"})
    void whatIsBegunWithFits(String id) {
        var checklist = Checklist.shipped(id);
        var own = checklist.narrative();
        var parts = new Narrative((own == null ? GENERIC : own).parts(), List.of());
        var begun = ReportTemplate.fromYaml(ReportTemplate.beginning("own", "999901001000", id, parts));
        assertEquals(Optional.empty(), TemplateFit.against(begun, checklist, GENERIC));
    }

    @Test
    void theWordsOfThePageAreThoseThatAreLookedFor() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "spec", "template.md"));
        var words = YamlText.resource("/own-sentences.yaml");
        var from = page.indexOf("```\n") + "```\n".length();
        assertEquals(
                List.of(page.substring(from, page.indexOf("```", from)).strip().split("\\s+")),
                List.of(words.path("fixed").asString().strip().split("\\s+")));
        assertTrue(page.contains("one of `" + words.path("numerals").asString() + "`"));
        assertTrue(page.contains("of `" + words.path("marks").asString() + "`"));
    }

    @Test
    void theNewestForTheChecklistHoldsUntilItIsWithdrawn() {
        var forAll = new Act.Publication(3, "");
        var first = new Act.Publication(5, "small");
        var second = new Act.Publication(7, "small");
        assertEquals(Optional.of(7L), holding(forAll, first, second));
        assertEquals(Optional.of(3L), holding(first, second, forAll, new Act.Withdrawal(7)));
        assertEquals(Optional.of(7L), holding(first, second, new Act.Withdrawal(5)));
        assertEquals(Optional.empty(), holding(first, new Act.Withdrawal(5)));
        assertEquals(Optional.empty(), holding(new Act.Publication(5, "other")));
    }

    private static Optional<Long> holding(Act... acts) {
        return new TemplateHistory(List.of(acts)).holding("small");
    }

    private static String against(String steps) {
        return against(template("narrative: {parts: [{heading: 一、情况, level: 1, say: [" + steps + "]}]}"));
    }

    private static String against(ReportTemplate template) {
        return TemplateFit.against(template, checklist(), GENERIC)
                .map(flaw -> flaw.kind().name())
                .orElse("");
    }

    private static Checklist checklist() {
        return Checklist.fromJson(CanonicalJson.of(YamlText.parse(CHECKLIST)));
    }

    private static ReportTemplate template(String line) {
        return ReportTemplate.fromYaml(HEAD + line + "\n");
    }
}
