package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.cli.support.CliMessages;
import org.mingcha.database.Unavailable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;
import picocli.CommandLine;

/** Whatever Spring wraps around it: what the server's end means is one sentence, without a stack trace. */
class FailuresTest {
    private static final String LOST = "PostgreSQL stopped while the command was running";

    static Stream<List<Object>> failures() {
        var broken = new SQLException("An I/O error occurred while sending to the backend.", "08006");
        var closed = new SQLException("Connection is closed");
        var rollback = new TransactionSystemException("JDBC rollback failed", closed);
        rollback.initApplicationException(new DataAccessResourceFailureException("copy", broken));
        return Stream.of(
                List.of(LOST, new DataAccessResourceFailureException("copy", broken)),
                List.of(LOST, rollback),
                List.of(LOST, new TransactionSystemException("JDBC rollback failed", closed)),
                List.of(LOST, new SQLException("terminating connection", "57P01")),
                List.of("Cannot read the file a \ufffd[2J;", new Unavailable("cli.file.unreadable", "a\n\u001b[2J")),
                List.of("The disk is full", new UncategorizedSQLException("copy", null, full())));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isOneSentence(List<Object> each) {
        var said = new ByteArrayOutputStream();
        var failures =
                new Failures(new CliMessages(Locale.ENGLISH), new PrintStream(said, true, StandardCharsets.UTF_8));
        var line = new CommandLine(CommandLine.Model.CommandSpec.create());
        int exit = failures.handleExecutionException((Exception) each.get(1), line, line.parseArgs());
        assertThat(exit).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith((String) each.get(0));
    }

    private static SQLException full() {
        return new SQLException("could not extend file: No space left on device", "53100");
    }
}
