package org.mingcha.cli.user;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.mingcha.accounts.OwnAccount;
import org.mingcha.accounts.OwnAccountCommand;
import org.mingcha.cli.support.CommandAnswer;
import org.mingcha.cli.support.CommandOptions;
import org.mingcha.cli.support.Session;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code account change-password|end-session|end-others}: made from what the acts say of themselves. */
public final class OwnActs {
    private static final CommandReader<OwnAccountCommand> READER = CommandReader.of(OwnAccountCommand.class);

    private OwnActs() {}

    public static void addTo(CommandLine root, Session session) {
        var account = Objects.requireNonNull(root.getSubcommands().get("account"));
        READER.descriptions().forEach(act -> account.addSubcommand(act.name(), spec(act, session)));
    }

    private static CommandSpec spec(CommandDescription act, Session session) {
        var call = new Call(session, act);
        var spec = CommandOptions.spec(
                act,
                session.messages().get("cli.account." + act.name() + ".description"),
                field -> session.messages().get("cli.account.field." + field.name()),
                call);
        call.spec = spec;
        return spec;
    }

    private static final class Call implements Callable<Integer> {
        private final Session session;
        private final CommandDescription act;
        private CommandSpec spec = CommandSpec.create();

        Call(Session session, CommandDescription act) {
            this.session = session;
            this.act = act;
        }

        @Override
        public Integer call() {
            var answer = new CommandAnswer(session);
            return switch (READER.read(act.name(), CommandOptions.fields(spec, act))) {
                case CommandReading.Unreadable<OwnAccountCommand>(var violations) -> answer.refused(violations);
                case CommandReading.Read<OwnAccountCommand>(var command) ->
                    answer.of(
                            session.bean(OwnAccount.class)
                                    .act(new OwnAccount.Owner(session.writer(), "", "console"), command),
                            owner -> done(),
                            () -> session.line("accounts.cli.own.unchanged"));
            };
        }

        private Map<String, Object> done() {
            session.line("accounts.cli.own." + act.name());
            return Map.of("act", act.name());
        }
    }
}
