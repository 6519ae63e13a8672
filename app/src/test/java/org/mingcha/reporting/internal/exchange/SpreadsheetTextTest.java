package org.mingcha.reporting.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM",
                "'=1",
                "''－1",
                "=cmd|' /C calc'!A0\nsecond line"
            })
    void whatASpreadsheetWouldRunIsMarkedAndComesBack(String text) {
        var marked = SpreadsheetText.marked(text);
        assertEquals("'" + text, marked);
        assertEquals(text, SpreadsheetText.plain(marked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "十月", "a=1", "'十月'", "1-2", " =1"})
    void allElseStaysAsItIs(String text) {
        assertEquals(text, SpreadsheetText.marked(text));
        assertEquals(text, SpreadsheetText.plain(text));
    }
}
