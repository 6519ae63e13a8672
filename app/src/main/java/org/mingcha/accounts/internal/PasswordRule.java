package org.mingcha.accounts.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.AccountRefusal;

/**
 * What a password must be: long, not the login, not one that everybody tries first. No rule on kinds of characters: it
 * makes passwords worse.
 */
public final class PasswordRule {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "1111111111",
            "0000000000",
            "8888888888",
            "password123",
            "password1234",
            "qwertyuiop",
            "1qaz2wsx3edc",
            "iloveyou1314",
            "woaini1314520",
            "admin12345",
            "admin123456",
            "a123456789",
            "aa123456789",
            "abc1234567",
            "abcd123456",
            "qwer123456",
            "zaq12wsxcde3",
            "passw0rd123");

    private PasswordRule() {}

    public static Optional<AccountRefusal> refusal(String login, String password) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(AccountRefusal.PASSWORD_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(AccountRefusal.PASSWORD_LONG);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(login.toLowerCase(Locale.ROOT)) && length < login.length() + SHORTEST) {
            return Optional.of(AccountRefusal.PASSWORD_CONTAINS_LOGIN);
        }
        return COMMON.contains(lower) || lower.chars().distinct().count() < 4
                ? Optional.of(AccountRefusal.PASSWORD_COMMON)
                : Optional.empty();
    }
}
