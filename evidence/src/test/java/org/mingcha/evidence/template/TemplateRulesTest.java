package org.mingcha.evidence.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.bundle.OwnTemplates;
import org.mingcha.evidence.template.TemplateFlaw.Kind;

/** What a unit may say in words of its own. */
class TemplateRulesTest {
    private static final String HEAD = "id: own\nversion: '1'\nunit: '999901001000'\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{self}高度重视，进一步压实责任。",
                "一是台账完整；二是核对及时。",
                "坚持以习近平新时代中国特色社会主义思想为指导，贯彻党的二十大和二十届三中全会精神，增强“四个意识”。",
                "上半年和下半年各项工作陆续完成，队伍稳定，几乎没有差错。",
                "党委书记为第一责任人，第一时间处置，实行零报告制度。"
            })
    void wordsWithoutAFigureMayStand(String sentence) {
        assertEquals(Optional.empty(), TemplateRules.brokenBy(opening(sentence)));
    }

    @ParameterizedTest
    @CsvSource({
        "召开会议12次。, SIGN",
        "召开会议１２次。, SIGN",
        "召开会议①次。, SIGN",
        "召开会议〇次。, SIGN",
        "召开会议⼀次。, SIGN",
        "开展 VPN 整治。, SIGN",
        "召开会议十二次。, NUMBER",
        "召开会议两次。, NUMBER",
        "召开会议壹次。, NUMBER",
        "召开会议一百零三次。, NUMBER",
        "完成率百分之九十。, NUMBER",
        "全系统一次未中断。, NUMBER",
        "十分钟内响应。, NUMBER",
        "培训第一次达到目标。, NUMBER",
        "重点工作：三，四是整改。, NUMBER",
        "过半的项目完成。, NUMBER",
        "发生一起事件。, NUMBER",
        "会议{cited}次。, PLACEHOLDER",
        "问题{gaps}项。, PLACEHOLDER",
        "。, EMPTY"
    })
    void aFigureIsRefused(String sentence, Kind kind) {
        var flaw = TemplateRules.brokenBy(opening(sentence)).orElseThrow();
        assertEquals(kind, flaw.kind(), flaw.message(Locale.ENGLISH));
        assertTrue(flaw.message(Locale.SIMPLIFIED_CHINESE).startsWith("opening："));
    }

    @ParameterizedTest
    @CsvSource({
        "title: 自查报告, PLACEHOLDER_MISSING",
        "title: '{body}{period}{self}报告', PLACEHOLDER",
        "lead_own: '{self}主动进行了自查。', PLACEHOLDER_MISSING",
        "lead_ordered: '根据要求，{self}对{from}至{to}的{work}进行了自查。', PLACEHOLDER_MISSING",
        "closing_gaps: 问题将抓紧整改。, PLACEHOLDER_MISSING",
        "closing_none: '', EMPTY",
        "end: '{unit}特此报告。', PLACEHOLDER"
    })
    void aPhraseKeepsWhatTellsOfTheReport(String line, Kind kind) {
        assertEquals(kind, TemplateRules.brokenBy(template(line)).orElseThrow().kind());
    }

    @ParameterizedTest
    @CsvSource({"一、基本情况, ''", "（二十）其他, ''", "十一、三次会议, NUMBER", "会议（三）次, NUMBER", "2、会议, SIGN"})
    void aHeadingMayHaveItsOrdinal(String heading, String kind) {
        var template = template("list: {groups: [{heading: '" + heading + "', rest: true}]}");
        assertEquals(
                kind,
                TemplateRules.brokenBy(template).map(flaw -> flaw.kind().name()).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "results: {met: 好}",
                "draft: ''",
                "narrative: {parts: [], examples: []}",
                "annexes: []",
                "variants: {insufficient: ''}",
                "note_sealed: 无",
                ""
            })
    void whatIsComputedIsOutOfReach(String line) {
        assertThrows(MalformedEvidence.class, () -> template(line));
    }

    @Test
    void noFixedWordEndsInAUsualNumeral() {
        var words = YamlText.resource("/own-sentences.yaml");
        var numerals = words.path("numerals").asString();
        var usual = numerals.substring(0, numerals.indexOf('壹'));
        for (var word : words.path("fixed").asString().split("\\s+")) {
            assertTrue(usual.indexOf(word.charAt(word.length() - 1)) < 0, word);
            assertTrue(word.chars().anyMatch(sign -> numerals.indexOf(sign) >= 0), word);
        }
        assertEquals(numerals.length(), numerals.chars().distinct().count());
        assertTrue(Arrays.stream(OwnPhrase.values())
                .noneMatch(phrase -> phrase.may().contains("total")));
    }

    @Test
    void theExampleOfThePageKeepsTheRules() {
        var example = OwnTemplates.example();
        assertEquals(Optional.empty(), TemplateRules.brokenBy(example));
        assertEquals(
                example.reference(),
                ReportTemplate.fromJson(example.toCanonicalJson()).reference());
    }

    private static ReportTemplate opening(String sentence) {
        return template("opening: '" + sentence + "'");
    }

    private static ReportTemplate template(String line) {
        return ReportTemplate.fromYaml(HEAD + line + "\n");
    }
}
