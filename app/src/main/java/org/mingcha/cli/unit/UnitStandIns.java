package org.mingcha.cli.unit;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.accounts.StandInCommand;
import org.mingcha.accounts.StandIns;
import org.mingcha.cli.support.CommandAnswer;
import org.mingcha.cli.support.CommandOptions;
import org.mingcha.cli.support.Session;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code unit name-stand-in CODE …} and {@code unit end-stand-in CODE ID}: made from what the acts say of themselves. */
public final class UnitStandIns {
    private static final CommandReader<StandInCommand> READER = CommandReader.of(StandInCommand.class);

    private UnitStandIns() {}

    /** Where the line is about another command, there is nothing to add to. */
    public static void addTo(CommandLine root, Session session) {
        var unit = root.getSubcommands().get("unit");
        if (unit != null)
            READER.descriptions().forEach(act -> unit.addSubcommand(act.name(), new Call(session, act).spec));
    }

    private static final class Call implements Callable<Integer> {
        private final Session session;
        private final CommandDescription act;
        final CommandSpec spec;

        Call(Session session, CommandDescription act) {
            this.session = session;
            this.act = act;
            var words = session.messages();
            this.spec = CommandOptions.spec(
                    act,
                    words.get("cli.unit." + act.name() + ".description"),
                    field -> words.get("cli.unit.stand-in." + field.name()),
                    this);
            add(0, "CODE", String.class, "cli.unit.code");
            if (act.fields().isEmpty()) {
                add(1, "ID", Long.class, "cli.unit.stand-in.id");
            }
        }

        private void add(int index, String label, Class<?> type, String text) {
            spec.addPositional(PositionalParamSpec.builder()
                    .index(Integer.toString(index))
                    .paramLabel(label)
                    .type(type)
                    .arity("1")
                    .description(session.messages().get(text))
                    .build());
        }

        @Override
        public Integer call() {
            var answer = new CommandAnswer(session);
            return switch (READER.read(act.name(), CommandOptions.fields(spec, act))) {
                case CommandReading.Unreadable<StandInCommand>(var violations) -> answer.refused(violations);
                case CommandReading.Read<StandInCommand>(var command) ->
                    answer.of(done(command), this::said, () -> session.line("accounts.cli.stand-in.unchanged"));
            };
        }

        private CommandResult<Long> done(StandInCommand command) {
            String unit = spec.positionalParameters().getFirst().getValue();
            var standIns = session.bean(StandIns.class);
            return switch (command) {
                case StandInCommand.NameStandIn name -> standIns.name(session.writer(), unit, name);
                case StandInCommand.EndStandIn _ -> {
                    Long id = spec.positionalParameters().getLast().getValue();
                    yield standIns.end(session.writer(), unit, id);
                }
            };
        }

        private Map<String, Object> said(long id) {
            session.seal();
            session.line("accounts.cli.stand-in." + act.name(), Long.toString(id));
            return Map.of("stand_in", id, "act", act.name());
        }
    }
}
