package org.mingcha.cli.user;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.NewToken;
import org.mingcha.accounts.TokenResult;
import org.mingcha.accounts.Tokens;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user token}: a bearer token for an account's programs, or one revoked. */
@Command(name = "token", description = "${bundle:cli.user.token.description}")
final class UserTokenCommand implements Callable<Integer> {
    private record Answer(String login, long id, String token, boolean writes, String expiresAt) {}

    private record Revoked(String login, long revoked) {}

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "${bundle:cli.user.add.name}")
    private String login = "";

    @Option(names = "--label", paramLabel = "TEXT", description = "${bundle:cli.user.token.label}")
    private String label = "console";

    @Option(names = "--days", paramLabel = "N", description = "${bundle:cli.user.token.days}")
    private int days = NewToken.USUAL_DAYS;

    @Option(names = "--read-only", description = "${bundle:cli.user.token.read-only}")
    private boolean readOnly;

    @Option(names = "--revoke", paramLabel = "ID", description = "${bundle:cli.user.token.revoke}")
    private @Nullable Long revoke;

    UserTokenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var tokens = session.bean(Tokens.class);
        if (revoke != null) {
            return revoked(tokens.revokeOf(login, revoke), revoke);
        }
        return switch (tokens.makeFor(login, new NewToken(label, days, !readOnly))) {
            case TokenResult.Made made -> made(made);
            case TokenResult.Refused no -> {
                session.note(no.reason().messageKey(), no.subject());
                yield 1;
            }
        };
    }

    private int made(TokenResult.Made made) {
        var token = made.token();
        var expires = token.expiresAt().toString();
        session.line("accounts.cli.token", login, token.id(), expires, made.text());
        if (session.isJson()) {
            session.json(new Answer(login, token.id(), made.text(), token.writes(), expires));
        }
        return 0;
    }

    private int revoked(boolean done, long id) {
        if (!done) {
            session.note("accounts.cli.token-unknown", login, id);
            return 1;
        }
        session.line("accounts.cli.token-revoked", login, id);
        if (session.isJson()) {
            session.json(new Revoked(login, id));
        }
        return 0;
    }
}
