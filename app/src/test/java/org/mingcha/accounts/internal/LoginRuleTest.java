package org.mingcha.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.accounts.AccountRefusal;

class LoginRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"admin", "town.clerk-2", "王小明", "wang小明", "a.b@example"})
    void takesWhatReadersTellApart(String login) {
        assertThat(LoginRule.refusal(login)).isEmpty();
    }

    /** A Cyrillic а, full width, a whole word of Cyrillic letters, Greek among Latin, a circled digit. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0430dmin", "ＡＤＭＩＮ", "\u0440\u0430\u0443\u0440\u0430\u04cf", "\u03bfffice", "clerk①"})
    void refusesWhatIsTakenForAnother(String login) {
        assertThat(LoginRule.refusal(login)).contains(AccountRefusal.LOGIN_LOOK_ALIKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "two words", "new\nline", "", "admin\u200b"})
    void refusesWhatIsNoLogin(String login) {
        assertThat(LoginRule.refusal(login)).contains(AccountRefusal.LOGIN_MALFORMED);
    }
}
