package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    /** Only a and b have values. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    甲{a}，乙{b}。           | 甲1，乙2。
                    甲{x}，乙{b}。           | 乙2。
                    甲{a}，乙{x}；丙{b}      | 甲1；丙2
                    甲{x}；丙{b}，丁         | 丙2，丁
                    根据《{a}》（{x}）要求，甲。 | 根据《1》要求，甲。
                    根据《{x}》（{a}）要求，甲。 | 甲。
                    甲{a}（共{b}所，在内），乙  | 甲1（共2所，在内），乙
                    甲{x}。乙{a}。           | 乙1。
                    {x}。                   | -
                    """)
    void takesTheClauseOfAnEmptyPlaceholderAlong(String template, String expected) {
        var values = new HashMap<String, CitedText>();
        values.put("a", CitedText.of("1"));
        values.put("b", CitedText.figure("1/b", "2", List.of(7L)));
        values.put("x", CitedText.NONE);
        assertEquals(
                expected == null ? "" : expected,
                new Template(template).with(values).text());
    }

    @Test
    void aClauseMayBeAsLongAsItLikes() {
        var text = "甲".repeat(1_000_000) + "（乙）" + "丙".repeat(1_000_000);
        assertEquals(text, new Template(text).with(new HashMap<>()).text());
    }
}
