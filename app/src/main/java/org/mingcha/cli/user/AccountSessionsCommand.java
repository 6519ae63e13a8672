package org.mingcha.cli.user;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.accounts.SessionView;
import org.mingcha.accounts.Sessions;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Command;

/** {@code account sessions}: one's own, to end one by its number. */
@Command(name = "sessions", description = "${bundle:cli.account.sessions.description}")
final class AccountSessionsCommand implements Callable<Integer> {
    private final Session session;

    AccountSessionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<SessionView> known = session.bean(Sessions.class).of(session.actor(), "");
        known.forEach(each -> session.line(
                "accounts.cli.session",
                Long.toString(each.id()),
                each.beganAt().toString(),
                each.device().isEmpty() ? "-" : each.device()));
        if (session.isJson()) {
            session.json(Map.of(
                    "sessions",
                    known.stream()
                            .map(each -> Map.of(
                                    "id", each.id(), "began_at", each.beganAt().toString(), "device", each.device()))
                            .toList()));
        }
        return 0;
    }
}
