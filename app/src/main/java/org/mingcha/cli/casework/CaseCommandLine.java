package org.mingcha.cli.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.cli.support.CommandOptions;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandDescription.Field;
import org.mingcha.command.CommandReader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code risk assess INDEX --likelihood N …} and so on: made from what the commands say of themselves. */
public final class CaseCommandLine<C extends Command> {
    static final String CONFIRM = "--confirm";

    private final Session session;
    private final CaseConsole<C> console;
    private final CommandReader<C> reader;

    private CaseCommandLine(Session session, CaseConsole<C> console) {
        this.session = session;
        this.console = console;
        this.reader = CommandReader.of(console.commands(), console.kind() + ".refused.");
    }

    /** Only those that the arguments may mean: each costs a little of every command's start. */
    public static void addTo(CommandLine root, Session session, List<String> arguments, List<CaseConsole<?>> consoles) {
        consoles.stream()
                .filter(console -> arguments.contains(console.kind()))
                .forEach(console -> Optional.ofNullable(root.getSubcommands().get(console.kind()))
                        .ifPresent(group -> new CaseCommandLine<>(session, console).addTo(group)));
    }

    private void addTo(CommandLine group) {
        reader.descriptions()
                .forEach(command -> group.addSubcommand(
                        command.name(),
                        act(command),
                        Optional.ofNullable(console.formerNames().get(command.name())).stream()
                                .toArray(String[]::new)));
        console.begins().ifPresent(begins -> group.addSubcommand(console.beginning(), beginning(begins)));
        group.addSubcommand("act", former());
    }

    private CommandSpec act(CommandDescription command) {
        var call = new CaseAct<>(session, console, reader, command.name());
        var heading = session.messages().get(key("step." + command.name() + ".heading"));
        var spec = CommandOptions.spec(command, heading, field -> text(command, field), call);
        return call.of(confirmable(spec).addPositional(index(0)));
    }

    private CommandSpec beginning(Class<? extends Command> begins) {
        var call = new CaseBeginning(session, console, begins);
        var command = call.description().needing(console.defaults(session).keySet(), false);
        var spec = CommandOptions.spec(
                command, session.messages().get(key("new.heading")), field -> text(command, field), call);
        spec.name(console.beginning());
        return call.of(confirmable(spec));
    }

    /** Before each command had a name of its own, all were steps of this one. */
    private CommandSpec former() {
        var call = new FormerAct<>(session, console, reader);
        var spec = CommandSpec.wrapWithoutInspection(call).name("act");
        spec.usageMessage().hidden(true);
        reader.descriptions().stream()
                .flatMap(command -> command.fields().stream().map(field -> former(command, field)))
                .filter(option -> Arrays.stream(option.names()).noneMatch(name -> spec.findOption(name) != null))
                .forEach(spec::addOption);
        console.formerFlags()
                .forEach(name -> spec.addOption(
                        OptionSpec.builder(name).type(boolean.class).arity("0").build()));
        spec.addPositional(index(0));
        spec.addPositional(PositionalParamSpec.builder()
                .index("1")
                .paramLabel("STEP")
                .type(String.class)
                .arity("1")
                .required(true)
                .build());
        return call.of(confirmable(spec));
    }

    private OptionSpec former(CommandDescription command, Field field) {
        return CommandOptions.option(field.as(false), text(command, field));
    }

    private CommandSpec confirmable(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder(CONFIRM)
                .type(boolean.class)
                .arity("0")
                .description(session.messages().get("cli.finding.confirm"))
                .build());
    }

    private PositionalParamSpec index(int place) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(place))
                .paramLabel("INDEX")
                .type(String.class)
                .arity("1")
                .required(true)
                .description(session.messages().get("cli.case.index"))
                .build();
    }

    private String key(String rest) {
        return console.kind() + "." + rest;
    }

    /** What a field is called of this command, else of the kind; and the words that may stand there. */
    private String text(CommandDescription command, Field field) {
        var own = session.messages().orEmpty(key("field." + command.name() + "." + field.name()));
        var label = Optional.of(own)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> session.messages().get(key("field." + field.name())));
        return field.choices().isEmpty() ? label : label + " (" + String.join(", ", field.choices()) + ")";
    }
}
