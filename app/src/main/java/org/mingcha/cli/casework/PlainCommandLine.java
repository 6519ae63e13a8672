package org.mingcha.cli.casework;

import java.util.List;
import org.mingcha.casework.PlainKind;
import org.mingcha.casework.PlainKinds;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code <kind> list|show|add|…}: the commands of every kind that has no class for its own. */
public final class PlainCommandLine {
    private final Session session;

    private PlainCommandLine(Session session) {
        this.session = session;
    }

    /** To look for kinds costs a little of a start: not where the line names a command of another sort. */
    public static void addTo(CommandLine root, Session session, List<String> arguments) {
        var lines = new PlainCommandLine(session);
        PlainKinds.all().forEach(kind -> lines.addTo(root, arguments, consoleOf(kind)));
    }

    private static <C extends Command> PlainConsole<C> consoleOf(PlainKind<?, C, ?> kind) {
        return new PlainConsole<>(kind);
    }

    private void addTo(CommandLine root, List<String> arguments, PlainConsole<?> console) {
        var group = CommandSpec.create().name(console.kind());
        group.usageMessage().description(session.messages().get(console.kind() + ".lead"));
        group.addSubcommand("list", list(console));
        group.addSubcommand("show", show(console));
        root.addSubcommand(console.kind(), group);
        CaseCommandLine.addTo(root, session, arguments, List.of(console));
    }

    private CommandSpec list(PlainConsole<?> console) {
        var call = new PlainList(session, console);
        var spec = CommandSpec.wrapWithoutInspection(call).name("list");
        spec.usageMessage().description(session.messages().get("cli.case.list"));
        spec.addOption(OptionSpec.builder("--unit")
                .type(String.class)
                .paramLabel("CODE")
                .description(session.messages().get("cli.finding.list.unit"))
                .build());
        spec.addOption(OptionSpec.builder("--show")
                .type(String.class)
                .paramLabel("WHICH")
                .description(session.messages()
                        .get(
                                "cli.case.list.show",
                                String.join(", ", console.plain().states().shows())))
                .build());
        return call.of(spec);
    }

    private CommandSpec show(PlainConsole<?> console) {
        var call = new PlainShow(session, console);
        var spec = CommandSpec.wrapWithoutInspection(call).name("show");
        spec.usageMessage().description(session.messages().get("cli.case.show"));
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("INDEX")
                .type(Long.class)
                .arity("1")
                .required(true)
                .description(session.messages().get("cli.case.index"))
                .build());
        return call.of(spec);
    }
}
