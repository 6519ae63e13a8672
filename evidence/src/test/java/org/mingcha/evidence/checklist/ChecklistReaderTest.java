package org.mingcha.evidence.checklist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.register.Registers;

class ChecklistReaderTest {
    private static final String HEAD = "id: own\nversion: 1\ntitle: 清单\nitems:\n  - id: a\n    question: 问\n";

    @Test
    void shippedChecklistHasTwentyFiveItemsInOrder() {
        var checklist = Checklist.shipped("town-online-work");
        var expected = IntStream.rangeClosed(1, 25).mapToObj(Integer::toString).toList();
        assertEquals(expected, checklist.items().stream().map(Item::id).toList());
        assertEquals("town-online-work@3", checklist.reference());
        assertEquals(100, checklist.items().stream().mapToInt(Item::weight).sum());
        checklist.items().forEach(item -> assertTrue(item.kinds().contains(UnitKind.TOWN), item.id()));
    }

    @Test
    void shippedChecklistSpeaksOnlyOfFactsThatExist() {
        for (var id : ReadingIndex.SHIPPED) {
            new Vocabulary(Registers.shipped())
                    .check(Checklist.shipped(id), new ChecklistLocation(id + ".yaml", "", ""));
        }
    }

    @Test
    void canonicalFormLosesNothing() {
        var checklist = Checklist.shipped("town-online-work");
        var bytes = checklist.toCanonicalJson();
        var again = Checklist.fromJson(bytes);
        assertEquals(checklist, again);
        assertArrayEquals(bytes, again.toCanonicalJson());
    }

    @Test
    void everyWordOfTheLanguageSurvivesTheCanonicalForm() {
        var yaml = """
                id: own
                version: 3
                title: 清单
                items:
                  - id: a
                    question: 问
                    for: [school]
                    answer: numbers
                    applies: {end_month: {gte: 3, lte: 9}, if: [{figure: f, op: "<=", value: {setting: limit.idle}}], reason: 无}
                    rules:
                      - name: f
                        unit: ratio
                        of: incident
                        scope: [own, below, "below(school, village)", "below_at_end(school)"]
                        span: 12M
                        by: closed_on
                        where: {severity: [较大, {gt: 一般}, absent], closed_on: end}
                        measure: {share: {closed_on: {month: {gte: 3}}}}
                        marks: [{mark: by_day, any: [{found_at: absent}]}]
                      - {name: g, unit: text, of: regulation, span: {days: 9}, in_force: at-end, measure: {newest: title}}
                      - {name: h, unit: days, of: claim, span: {days: limit.idle}, carried_in: true, measure: {median_days: [happened_on, answered_on]}}
                      - name: i
                        unit: items
                        of: duty
                        span: 3Y
                        held: at-end
                        where: {trained_on: {gte: {end: -1Y}, lt: {end: 3M}, lte_field: ended_on}, happened_on: {end: -14D}}
                        any: [{kind: 班子成员}, {post: present}]
                        without: {of: duty, on: [post, post], span: Y}
                        measure: {missing: [班子成员], of: kind}
                    expect:
                      - any: [{figure: f, op: ">=", value: {percent: 80, of: g}}, {figure: h, op: "=", value: {figure: f}}]
                        gap: 差
                      - {figure: h, op: "=", value: {per: half}, when: {end_month: {lte: 6}}}
                    partly: [{figure: h, op: "=", value: 3}]
                    needs: [{cov: f}, {column: severity}, {column: kind, of: i, filled: all, zero: h}, {used: [claim, duty], zero: f}, {awaits: 数据}]
                    sentence: ["甲{f}", {text: 乙, any: [f, g], when: {end_month: {lte: 6}}}]
                    sentence_zero: 零
                    sentence_not_met: 丙
                annex:
                  - {name: z, unit: items, of: units, scope: [below]}
                """;
        var read = assertInstanceOf(ChecklistResult.Read.class, read(yaml)).checklist();
        assertEquals(read, Checklist.fromJson(read.toCanonicalJson()));
        assertEquals(4, read.items().getFirst().rules().size());
        assertEquals(1, read.annex().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    answr: computed                                              | 第 a 项：answr 不认识
                    answer: later                                                | answer 不能写“later”。可以写：computed
                    for: [hamlet]                                                | for 不能写“hamlet”
                    weight: heavy                                                | weight 应当是整数，现在是“heavy”
                    rules: none                                                  | rules 应当是一个列表
                    rules: [{unit: times, of: meeting}]                          | rules[1].name 没有填
                    rules: [{name: n, unit: times, of: posts}]                   | rules.n.of 提到了没有的台账“posts”
                    rules: [{name: n, unit: times, of: meeting, where: {chair: x}}]  | rules.n 提到了台账没有的字段“chair”
                    rules: [{name: n, unit: times, of: meeting, span: 5D}]       | rules[1].span 不能写“5D”
                    rules: [{name: n, unit: times, of: task, span: P-1Y, open: at-end}] | rules[1].span 不能写“P-1Y”
                    rules: [{name: n, unit: times, of: units, span: P-1Y}] | rules[1].span 不能写“P-1Y”
                    rules: [{name: n, unit: times, of: meeting, scope: [above]}] | rules[1].scope[1] 不能写“above”
                    rules: [{name: n, unit: times, of: meeting, measure: mean}]  | rules[1].measure 不能写“mean”
                    expect: [{figure: n, op: ">=", value: 1}]                    | expect 提到了本项没有的数据“n”
                    expect: [{figure: n, op: "<>", value: 1}]                    | expect[1].op 不能写“<>”
                    needs: [{used: diary}]                                       | needs 提到了没有的台账“diary”
                    """)
    void namesItemKeyAndWhatToDo(String line, String said) {
        var refused = assertInstanceOf(ChecklistResult.Refused.class, read(HEAD + "    " + line + "\n"));
        var message = refused.problem().message(Locale.SIMPLIFIED_CHINESE);
        assertTrue(message.startsWith("own.yaml"), message);
        assertTrue(message.contains(said), message);
        assertTrue(refused.problem().message(Locale.ENGLISH).contains("item a"), message);
    }

    @Test
    void refusesTheSameItemTwice() {
        var twice = HEAD + "  - id: a\n    question: 又\n";
        var refused = assertInstanceOf(ChecklistResult.Refused.class, read(twice));
        assertEquals(Problem.Kind.TWICE, refused.problem().kind());
    }

    @Test
    void refusesWhatIsNoYaml() {
        var refused = assertInstanceOf(ChecklistResult.Refused.class, read("id: [\n"));
        assertEquals(Problem.Kind.NOT_YAML_AT, refused.problem().kind());
    }

    private static ChecklistResult read(String yaml) {
        return Checklist.fromYaml("own.yaml", yaml, Registers.shipped());
    }
}
