package org.mingcha.cli.user;

import java.util.Map;
import org.mingcha.accounts.OwnAccount;
import org.mingcha.accounts.OwnAccountCommand;
import org.mingcha.cli.support.CommandAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import picocli.CommandLine;

/** {@code account change-password|end-session|end-others}: made from what the acts say of themselves. */
public final class OwnActs {
    private static final CommandReader<OwnAccountCommand> READER = CommandReader.of(OwnAccountCommand.class);

    private OwnActs() {}

    /** Where the line is about another command, there is nothing to add to. */
    public static void addTo(CommandLine root, Session session) {
        var account = root.getSubcommands().get("account");
        if (account != null)
            READER.descriptions().forEach(act -> account.addSubcommand(act.name(), new Call(session, act).spec));
    }

    private static final class Call extends ActCall<OwnAccountCommand> {
        Call(Session session, CommandDescription act) {
            super(session, READER, act, "cli.account.");
        }

        @Override
        int taken(OwnAccountCommand command, CommandAnswer answer) {
            return answer.of(
                    session.bean(OwnAccount.class).act(new OwnAccount.Owner(session.writer(), "", "console"), command),
                    owner -> done(),
                    () -> session.line("accounts.cli.own.unchanged"));
        }

        private Map<String, Object> done() {
            session.line("accounts.cli.own." + act.name());
            return Map.of("act", act.name());
        }
    }
}
