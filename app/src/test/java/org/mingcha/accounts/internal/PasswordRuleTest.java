package org.mingcha.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingcha.accounts.AccountRefusal;

class PasswordRuleTest {
    @Test
    void takesAFewUnrelatedWords() {
        assertThat(PasswordRule.misshapen("officer", "tea river lamp")).isEmpty();
    }

    @Test
    void refusesShortOnes() {
        assertThat(PasswordRule.misshapen("officer", "tea river")).contains(AccountRefusal.PASSWORD_SHORT);
    }

    @Test
    void refusesEndlessOnes() {
        assertThat(PasswordRule.misshapen("officer", "tea river lamp ".repeat(9)))
                .contains(AccountRefusal.PASSWORD_LONG);
    }

    @Test
    void refusesTheLoginWithAFewMarks() {
        assertThat(PasswordRule.misshapen("officer", "Officer-2026")).contains(AccountRefusal.PASSWORD_CONTAINS_LOGIN);
    }
}
