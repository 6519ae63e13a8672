package org.mingcha.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.mingcha.cli.assignment.AssignmentConsole;
import org.mingcha.cli.casework.CaseCommandLine;
import org.mingcha.cli.casework.CaseConsole;
import org.mingcha.cli.casework.PlainCommandLine;
import org.mingcha.cli.claim.ClaimConsole;
import org.mingcha.cli.finding.FindingConsole;
import org.mingcha.cli.incident.IncidentConsole;
import org.mingcha.cli.question.QuestionConsole;
import org.mingcha.cli.risk.RiskConsole;
import org.mingcha.cli.support.CliMessages;
import org.mingcha.cli.support.GlobalOptions;
import org.mingcha.cli.support.Session;
import org.mingcha.cli.support.Start;
import org.mingcha.cli.unit.UnitStandIns;
import org.mingcha.cli.user.OwnActs;
import org.mingcha.cli.user.UserActs;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The command line: parses, runs one command, says what went wrong in one sentence, gives the exit code. */
public final class Commands {
    private static final List<CaseConsole<?>> CASES = List.of(
            new ClaimConsole(),
            new QuestionConsole(),
            new IncidentConsole(),
            new RiskConsole(),
            new FindingConsole(),
            new AssignmentConsole());

    private final Start start;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Commands(Class<?> application, Map<String, String> environment, OutputStream out, OutputStream err) {
        this.start = new Start(application);
        this.environment = Map.copyOf(environment);
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * @param application the Spring application, started only when a command needs it
     * @return 0 done; 1 the answer is no, or some input was refused; 2 could not run
     */
    public static int run(Class<?> application, String... arguments) {
        return new Commands(application, System.getenv(), System.out, System.err).execute(arguments);
    }

    int execute(String... arguments) {
        var messages = CliMessages.of(environment);
        var options = new GlobalOptions();
        try (var session = new Session(options, messages, start, out, err)) {
            return commandLine(session, options, List.of(arguments)).execute(arguments);
        } catch (OutOfMemoryError e) {
            // The command is over and its memory free again: enough for a sentence.
            err.println(messages.get("cli.failure.memory"));
            return Failures.COULD_NOT_RUN;
        }
    }

    private CommandLine commandLine(Session session, GlobalOptions options, List<String> arguments) {
        var factory = new SessionFactory(session);
        var line = new CommandLine(new RootCommand(options), factory);
        var named = NamedCommand.of(line.getCommandSpec(), arguments, RootCommand.COMMANDS);
        named.orElse(RootCommand.COMMANDS).forEach(type -> line.addSubcommand(new CommandLine(type, factory)));
        UserActs.addTo(line, session);
        UnitStandIns.addTo(line, session);
        OwnActs.addTo(line, session);
        CaseCommandLine.addTo(line, session, arguments, CASES);
        if (named.isEmpty()) PlainCommandLine.addTo(line, session, arguments);
        line.setResourceBundle(session.messages().ofCommands());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setExecutionStrategy(new GroupsNeedCommand(session));
        var failures = new Failures(session.messages(), err);
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        Headings.translate(line, session.messages());
        return line;
    }

    /** Makes a command object with the session as its only argument, or with none; only groups show outside their package. */
    private record SessionFactory(Session session) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (List.of(constructor.getParameterTypes()).equals(List.of(Session.class))) {
                    constructor.setAccessible(true);
                    return type.cast(constructor.newInstance(session));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
