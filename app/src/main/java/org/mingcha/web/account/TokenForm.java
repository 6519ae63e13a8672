package org.mingcha.web.account;

import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.NewToken;
import org.mingcha.command.ConcealedText;

/** What was typed into the form of a new token. */
record TokenForm(
        @Nullable String label,
        @Nullable String days,
        @Nullable String writes,
        @Nullable String present) {
    ConcealedText known() {
        return new ConcealedText(present == null ? "" : present);
    }

    NewToken token() {
        var number = NewUser.text(days);
        return new NewToken(
                NewUser.text(label), number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0, writes != null);
    }
}
