package org.mingcha.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class LogLinesTest {
    private static final String FORGED = "2026-01-01T00:00:00.000Z WARN  org.mingcha Nothing happened";

    /** In the log's own pattern, whatever a stranger has put into a message or an exception. */
    @Test
    void whatStrangersSentMakesNoLineOfItsOwn() throws IOException {
        var failure = new IllegalStateException("first\n" + FORGED, new IOException("second\r\n" + FORGED));
        var lines = written("typed\r" + FORGED, failure).split("\\R");
        assertThat(lines[0]).contains("typed / " + FORGED);
        assertThat(lines).hasSizeGreaterThan(4);
        for (int line = 1; line < lines.length; line++) assertThat(lines[line]).startsWith("  ");
    }

    /** What MINGCHA_LOG_FORMAT=json makes of it: one object, whatever is in it. */
    @Test
    void asJsonEachEventIsOneObject() throws JoranException {
        var context = configured("json");
        var appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
        var event = new LoggingEvent(
                "",
                context.getLogger("x"),
                Level.WARN,
                "typed\n" + FORGED,
                new IOException("second\r\n" + FORGED),
                null);
        var line = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
        assertThat(line.strip()).doesNotContain("\n").doesNotContain("\r");
        assertThat(new JsonMapper().readTree(line).path("formattedMessage").asString())
                .isEqualTo("typed\n" + FORGED);
    }

    /** Logback would tell of a warning on standard output, which belongs to a command's answer. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void nothingIsWrongWithTheConfiguration(String format) throws JoranException {
        assertThat(new StatusUtil(configured(format)).getHighestLevel(0)).isLessThan(Status.WARN);
    }

    private static LoggerContext configured(String format) throws JoranException {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("MINGCHA_LOG_FORMAT", format);
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
        return context;
    }

    private static String written(String message, Throwable failure) throws IOException {
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        return layout.doLayout(new LoggingEvent("", context.getLogger("x"), Level.WARN, message, failure, null));
    }

    private static String pattern() throws IOException {
        var found = Pattern.compile("<pattern>(.*)</pattern>")
                .matcher(Files.readString(Path.of("src/main/resources/log/text.xml")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
