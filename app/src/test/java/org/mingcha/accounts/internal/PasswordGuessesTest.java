package org.mingcha.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.bounds.WorkPools;

class PasswordGuessesTest {
    private final PasswordGuesses guesses = new PasswordGuesses(WorkPools.ofCommand());

    /** The first twelve were taken once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12345",
                "zhongguo2026",
                "mingcha12345",
                "1q2w3e4r5t6y",
                "admin@123456",
                "Password1234",
                "woaini1314520",
                "Aa123456789",
                "qwe123456789",
                "P@ssw0rd2026!",
                "13812345678",
                "aaaaaaaaaabb",
                "zhang19850312",
                "Zhongguo@2026",
                "wangxinban2026",
                "wangxinban12345",
                "1qaz@WSX3edc",
                "qwertyuiop123",
                "Abc@123456789",
                "beijing20080808",
                "5201314woaini",
                "1234567890",
                "loganhenderson"
            })
    void whatIsGuessedEarlyIsFew(String password) {
        assertThat(guesses.areFew(password, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four unrelated words",
                "tea river lamp",
                "kTz7mPq2vX",
                "jintian-tianqi-buhao-8",
                "青山小路有花香鸟语长",
                "correct horse battery staple"
            })
    void whatIsPutTogetherAtRandomIsNot(String password) {
        assertThat(guesses.areFew(password, List.of())).isFalse();
    }

    @Test
    void theBodysOwnWordsAreGuessedEarly() {
        var words = GuessableWords.forms("青云县").stream().toList();
        assertThat(words).contains("青云县", "qingyunxian", "qingyun", "qyx");
        for (var password : List.of("qingyunxian#2026", "QingYunXian88", "青云县青云县2026")) {
            assertThat(guesses.areFew(password, words)).as(password).isTrue();
        }
        assertThat(guesses.areFew("qingyunxian#2026", List.of())).isFalse();
    }

    @Test
    void theListHasMoreThanAHundredThousandThatAreLongEnough() {
        assertThat(PasswordGuesses.breached()).hasSizeGreaterThan(100_000).allMatch(each -> each.length() >= 10);
    }

    /** What costs most: a hundred and twenty-eight characters that each may stand for another. */
    @Test
    void theLongestIsWeighedToo() {
        assertThat(guesses.areFew("1920".repeat(32), List.of())).isTrue();
        assertThat(guesses.areFew("@4$3!0".repeat(21), List.of())).isIn(true, false);
    }
}
