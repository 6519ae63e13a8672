package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.text.DateText;
import org.mingcha.ledger.text.NumberText;
import org.mingcha.ledger.text.Wordform;

class CellTextTest {
    @ParameterizedTest
    @CsvSource({
        "2025年2月1日, 2025-02-01",
        "2025.2.4, 2025-02-04",
        "2025/2/4, 2025-02-04",
        "2025-02-04, 2025-02-04",
        "2025 年 2 月 4 日, 2025-02-04",
        "２０２５－０２－０４, 2025-02-04",
        "20250204, 2025-02-04",
        "45706, 2025-02-18",
        "45706.38888888889, 2025-02-18T09:20",
        "2025年8月14日 09:20, 2025-08-14T09:20",
        "2025-08-14T09:20:30, 2025-08-14T09:20",
        "2025年8月14日下午3时5分, 2025-08-14T15:05",
        "2025-08-14 00:00:00, 2025-08-14",
        "2025年8月14日（星期四）, 2025-08-14",
        "2025年8月14日 上午, 2025-08-14",
        "2025年2月1号, 2025-02-01",
    })
    void readsDaysAndTimes(String written, String meaning) {
        assertThat(DateText.read(Wordform.plain(written), 0))
                .isInstanceOfSatisfying(
                        DateText.Meaning.Moment.class,
                        moment -> assertThat(moment.text()).isEqualTo(meaning));
    }

    @ParameterizedTest
    @CsvSource({
        "2025年13月40日, NO_SUCH_DAY",
        "2025-02-29, NO_SUCH_DAY",
        "2025-02-01 25:00, NO_SUCH_DAY",
        "13月40日, NOT_A_DATE",
        "2月1日, NOT_A_DATE",
        "2025.2, NOT_A_DATE",
        "去年春天, NOT_A_DATE",
        "2025年2月1日左右, NOT_A_DATE",
        "0205-02-01, DATE_FAR_OFF",
        "9999-02-01, DATE_FAR_OFF",
    })
    void refusesWhatIsNoDay(String written, Reason reason) {
        assertThat(DateText.read(Wordform.plain(written), 0)).isEqualTo(new DateText.Meaning.Nothing(reason));
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() {
        assertThat(DateText.read("44244", 1462)).isEqualTo(DateText.read("45706", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "36;36",
                "36人;36",
                "１２;12",
                "3,000元;3000",
                "¥3,000.50;3000.5",
                "1.5万元;15000",
                "12人次;12",
                "0;0",
                "9 个;9",
                "1.0;1",
                "36人（含村干部）;36",
            })
    void readsNumbers(String written, String value) {
        assertThat(NumberText.read(Wordform.plain(written), null).map(NumberText::sealed))
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"很多人", "约40人", "36、37", "三十", "3-5", "1,2", "36公里", "1e5", "--3"})
    void refusesWhatIsNoNumber(String written) {
        assertThat(NumberText.read(Wordform.plain(written), null)).isEmpty();
    }

    @Test
    void sealsNumbersWithoutExponent() {
        assertThat(NumberText.sealed(new BigDecimal("3E+3"))).isEqualTo("3000");
        assertThat(NumberText.sealed(new BigDecimal("0.00"))).isEqualTo("0");
    }
}
