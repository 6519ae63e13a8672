package org.mingcha.web.account;

import java.util.List;
import org.mingcha.accounts.NewToken;
import org.mingcha.accounts.TokenView;
import org.mingcha.web.support.Shell;

/**
 * The reader's tokens.
 *
 * @param made the one just made, shown once; empty otherwise
 * @param fault why the last one was not made
 */
public record TokensPage(Shell shell, List<Line> tokens, String made, String fault) {
    /** One token. */
    public record Line(long id, String label, boolean writes, String expires) {}

    static TokensPage of(Shell shell, List<TokenView> tokens, String made, String fault) {
        var lines = tokens.stream()
                .map(each -> new Line(
                        each.id(), each.label(), each.writes(), shell.words().minute(each.expiresAt())))
                .toList();
        return new TokensPage(shell, lines, made, fault);
    }

    public int usualDays() {
        return NewToken.USUAL_DAYS;
    }
}
