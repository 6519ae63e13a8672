package org.mingcha.accounts.internal;

import java.util.Locale;
import java.util.Optional;
import org.mingcha.accounts.AccountRefusal;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, not the login, not one that is guessed early. No rule on kinds of characters: it makes
 * passwords worse.
 */
@Component
public class PasswordRule {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    private final GuessableWords words;
    private final PasswordGuesses guesses;

    PasswordRule(GuessableWords words, PasswordGuesses guesses) {
        this.words = words;
        this.guesses = guesses;
    }

    public Optional<AccountRefusal> refusal(long account, String login, String password) {
        return misshapen(login, password)
                .or(() -> guesses.areFew(password, words.of(account))
                        ? Optional.of(AccountRefusal.PASSWORD_COMMON)
                        : Optional.empty());
    }

    static Optional<AccountRefusal> misshapen(String login, String password) {
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
        return Optional.empty();
    }
}
