package org.mingcha.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command whose place in the interface is kept but that isn't built: says so and exits 2. */
@Command(description = "${bundle:cli.notyet.description}")
final class NotYet implements Callable<Integer> {
    private final String name;
    private final Session session;

    @Parameters(hidden = true)
    private List<String> ignored = List.of();

    private NotYet(String name, Session session) {
        this.name = name;
        this.session = session;
    }

    /** Adds those names that no class has taken. */
    static void addTo(CommandLine root, List<String> names, Session session) {
        for (var name : names) {
            var words = name.split(" ");
            var group = words.length == 1 ? root : root.getSubcommands().get(words[0]);
            var last = words[words.length - 1];
            if (group != null && !group.getSubcommands().containsKey(last)) {
                var line = new CommandLine(new NotYet(name, session));
                line.setUnmatchedArgumentsAllowed(true);
                group.addSubcommand(last, line);
            }
        }
    }

    @Override
    public Integer call() {
        session.note("cli.notyet.sentence", name);
        return 2;
    }
}
