package org.mingcha.cli.user;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Invitation;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.cli.support.Links;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user add}: an account, and a link that sets its password once. */
@Command(name = "add", description = "${bundle:cli.user.add.description}")
final class UserAddCommand implements Callable<Integer> {
    private record Answer(String login, String role, String unit, String link, String expiresAt) {}

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "${bundle:cli.user.add.name}")
    private String login = "";

    @Option(names = "--role", paramLabel = "R", required = true, description = "${bundle:cli.user.add.role}")
    private String role = "";

    @Option(names = "--unit", paramLabel = "CODE", required = true, description = "${bundle:cli.user.add.unit}")
    private String unit = "";

    @Option(names = "--display", paramLabel = "TEXT", description = "${bundle:cli.user.add.display}")
    private @Nullable String display;

    UserAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var wanted = Role.of(role);
        if (wanted.isEmpty()) {
            return refused(AccountRefusal.ROLE_UNKNOWN, role);
        }
        var account = new NewAccount(login, display == null ? login : display, wanted.get(), unit);
        return switch (session.bean(Accounts.class).add(session.writer(), account)) {
            case AccountAddition.Invited done -> invited(done.invitation());
            case AccountAddition.Refused no -> refused(no.reason(), no.subject());
        };
    }

    private int invited(Invitation invitation) {
        var link = Links.base(session) + invitation.path();
        session.line("accounts.cli.invited", invitation.login(), link);
        if (session.isJson()) {
            session.json(new Answer(
                    invitation.login(), role, unit, link, invitation.expiresAt().toString()));
        }
        return 0;
    }

    private int refused(AccountRefusal reason, String subject) {
        session.note(reason.messageKey(), subject);
        return 1;
    }
}
