package org.mingcha.cli;

import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.mingcha.cli.support.CliMessages;
import org.mingcha.cli.support.OutputFile;
import org.mingcha.cli.support.Terminal;
import org.mingcha.database.Causes;
import org.mingcha.database.Unavailable;
import org.mingcha.document.Unrenderable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Could not run: one plain sentence on the error stream, exit 2. */
record Failures(CliMessages messages, PrintStream err)
        implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    static final int COULD_NOT_RUN = 2;

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine().getCommandSpec().qualifiedName();
        var sentence = switch (failure) {
            case MissingParameterException missing -> messages.get("cli.usage.missing", labels(missing), command);
            case UnmatchedArgumentException unmatched ->
                messages.get("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()), command);
            case ParameterException other
            when other.getArgSpec() != null ->
                messages.get(
                        "cli.usage.wrong-of", label(other.getArgSpec()), String.valueOf(other.getValue()), command);
            case ParameterException other -> messages.get("cli.usage.wrong", String.valueOf(other.getValue()), command);
        };
        err.println(Terminal.line(sentence));
        return COULD_NOT_RUN;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        err.println(Terminal.line(sentence(failure)));
        return COULD_NOT_RUN;
    }

    private String sentence(Exception failure) {
        return known(failure).orElseGet(() -> {
            log.error("Command failed", failure);
            return messages.get("cli.failure.unexpected", String.valueOf(root(failure)));
        });
    }

    /** What an operator can change is somewhere in the chain: Spring wraps it. */
    private Optional<String> known(Throwable failure) {
        for (var cause : Causes.of(failure)) {
            if (cause instanceof Unavailable unavailable) {
                var arguments = unavailable.arguments().toArray();
                return Optional.of(messages.get(unavailable.key(), arguments));
            }
            if (cause instanceof FileSystemException file && file.getFile() != null) {
                var told = OutputFile.unwritable(file.getFile(), file);
                return Optional.of(messages.get(told.key(), told.arguments().toArray()));
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(messages.get("cli.serve.port-taken", Integer.toString(taken.getPort())));
            }
            if (cause instanceof Unrenderable unrenderable) {
                return Optional.of(unrenderable.sentence(messages.locale()));
            }
        }
        return ServerFault.key(failure).map(messages::get);
    }

    private static Throwable root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String labels(MissingParameterException missing) {
        List<CommandLine.Model.ArgSpec> arguments = missing.getMissing();
        if (arguments.isEmpty()) {
            return String.valueOf(missing.getArgSpec() == null ? "" : label(missing.getArgSpec()));
        }
        return String.join(", ", arguments.stream().map(Failures::label).toList());
    }

    private static String label(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
