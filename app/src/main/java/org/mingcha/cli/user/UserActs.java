package org.mingcha.cli.user;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingcha.accounts.AccountActs;
import org.mingcha.accounts.AccountChange;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.Invitation;
import org.mingcha.cli.support.CommandAnswer;
import org.mingcha.cli.support.Links;
import org.mingcha.cli.support.Session;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code user give|take|move|link|close|reopen NAME …}: made from what the acts say of themselves. */
public final class UserActs {
    private static final CommandReader<AccountCommand> READER = CommandReader.of(AccountCommand.class);

    private UserActs() {}

    /** Where the line is about another command, there is nothing to add to. */
    public static void addTo(CommandLine root, Session session) {
        var user = root.getSubcommands().get("user");
        if (user != null)
            READER.descriptions().forEach(act -> user.addSubcommand(act.name(), new Call(session, act).spec));
    }

    private static final class Call extends ActCall<AccountCommand> {
        Call(Session session, CommandDescription act) {
            super(session, READER, act, "cli.user.");
            spec.addPositional(PositionalParamSpec.builder()
                    .paramLabel("NAME")
                    .type(String.class)
                    .arity("1")
                    .description(session.messages().get("cli.user.add.name"))
                    .build());
        }

        @Override
        int taken(AccountCommand command, CommandAnswer answer) {
            String login = spec.positionalParameters().getFirst().getValue();
            return answer.of(
                    session.bean(AccountActs.class).act(session.writer(), login, command),
                    change -> done(login, change),
                    () -> session.line("accounts.cli.unchanged", login));
        }

        private Map<String, Object> done(String login, AccountChange change) {
            session.line("accounts.cli.act." + act.name(), login);
            var answer = new LinkedHashMap<String, Object>();
            answer.put("login", login);
            answer.put("act", act.name());
            change.link().ifPresent(link -> linked(login, link, answer));
            return answer;
        }

        private void linked(String login, Invitation link, Map<String, Object> answer) {
            var address = Links.base(session) + link.path();
            session.line("accounts.cli.invited", login, address);
            answer.put("link", address);
            answer.put("expires_at", link.expiresAt().toString());
        }
    }
}
