package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.evidence.checklist.FigureUnit;
import org.mingcha.evidence.rule.Figure;

class OrthographyTest {
    private final Orthography chinese = new Orthography(TextBook.shipped());

    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "11,十一", "20,二十", "25,二十五"})
    void countsWithCharacters(int number, String expected) {
        assertEquals(expected, chinese.ordinal(number));
    }

    @Test
    void writesDaysWithoutPaddingAndMonthsInRuns() {
        assertEquals("2025年6月3日", chinese.date(LocalDate.of(2025, 6, 3)));
        assertEquals(
                "2025年1月至2025年3月、2025年5月",
                chinese.months(List.of(
                        YearMonth.of(2025, 1), YearMonth.of(2025, 2), YearMonth.of(2025, 3), YearMonth.of(2025, 5))));
    }

    @ParameterizedTest
    @CsvSource({"RATIO,0.985,98.5%", "RATIO,1,100%", "RATIO,0.0004,0%", "YUAN,12000.50,12000.5", "ITEMS,100,100"})
    void printsFiguresAsReportsDo(FigureUnit unit, BigDecimal number, String expected) {
        var figure = new Figure("f", unit, new Figure.Value.Number(number), List.of(), 0, Map.of());
        assertEquals(expected, Orthography.value(figure));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ' 人员 3 名，设备旧。 '  | 人员3名，设备旧
                    '一行；\n二行。。'       | 一行；二行
                    'Windows 10 已停用'     | Windows 10已停用
                    """)
    void fitsTypedWordsIntoASentence(String typed, String expected) {
        assertEquals(expected, Orthography.fitted(typed.replace("\\n", "\n")));
    }
}
