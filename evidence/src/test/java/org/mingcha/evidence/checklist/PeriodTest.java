package org.mingcha.evidence.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025,    2025-01-01, 2025-12-31, 4, 2, 2025年,         2025",
        "2025-H1, 2025-01-01, 2025-06-30, 2, 1, 2025年上半年,   first half of 2025",
        "2025-H2, 2025-07-01, 2025-12-31, 2, 2, 2025年下半年,   second half of 2025",
        "2025-Q1, 2025-01-01, 2025-03-31, 1, 0, 2025年第一季度, first quarter of 2025",
        "2025-Q3, 2025-07-01, 2025-09-30, 1, 1, 2025年第三季度, third quarter of 2025",
        "2024-02, 2024-02-01, 2024-02-29, 1, 0, 2024年2月,      February 2024",
        "2025-12, 2025-12-01, 2025-12-31, 1, 2, 2025年12月,     December 2025"
    })
    void hasItsDaysItsThresholdsAndItsNames(
            String code, LocalDate from, LocalDate to, int quarters, int halves, String chinese, String english) {
        var period = Period.parse(code).orElseThrow();
        assertEquals(code, period.code());
        assertEquals(from, period.from());
        assertEquals(to, period.to());
        assertEquals(quarters, period.quarters());
        assertEquals(halves, period.halves());
        assertEquals(chinese, period.label(Locale.SIMPLIFIED_CHINESE));
        assertEquals(english, period.label(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "25", "2025-H0", "2025-H3", "2025-Q5", "2025-00", "2025-13", "2025-1", "2025-h1", "2025-W1"})
    void refusesWhatIsNoPeriod(String code) {
        assertTrue(Period.parse(code).isEmpty());
    }

    @Test
    void speaksChineseWhateverTheMachinesLanguage() {
        assertEquals("2025年上半年", Period.parse("2025-H1").orElseThrow().label(Locale.FRENCH));
    }
}
