package org.mingcha.cli.support;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Bearer;
import org.mingcha.accounts.Tokens;
import org.mingcha.database.Unavailable;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command works with: its answer's way out, the sentences, and the application, which is started when a command
 * first asks for one of its beans, so that help, {@code verify} and {@code log audit} need no Spring and no database.
 */
public final class Session implements AutoCloseable {
    private final GlobalOptions options;
    private final CliMessages messages;
    private final Start start;
    private final PrintStream out;
    private final PrintStream err;
    private @Nullable ConfigurableApplicationContext context;

    public Session(GlobalOptions options, CliMessages messages, Start start, PrintStream out, PrintStream err) {
        this.options = options;
        this.messages = messages;
        this.start = start;
        this.out = out;
        this.err = err;
    }

    /** The module's facade; starts the application, and PostgreSQL, at the first call. */
    public <T> T bean(Class<T> type) {
        return application().getBean(type);
    }

    /** Where several beans of a type may exist, or none. */
    public <T> ObjectProvider<T> beans(Class<T> type) {
        return application().getBeanProvider(type);
    }

    /**
     * Who asks: the account whose token stands in {@code MINGCHA_TOKEN}, so that two people at one console stay two pairs of
     * eyes; without one the operator, as admin of the whole tree.
     */
    public Actor actor() {
        return bearer().map(Bearer::actor).orElseGet(Actor::operator);
    }

    /** The same to write: a token that only reads does not. */
    public Actor writer() {
        if (bearer().filter(each -> !each.writes()).isPresent()) {
            throw new Unavailable("cli.token.reads-only");
        }
        return actor();
    }

    private Optional<Bearer> bearer() {
        var text =
                application().getEnvironment().getProperty("mingcha.token", "").strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(bean(Tokens.class).bearer(text).orElseThrow(() -> new Unavailable("cli.token.unknown")));
    }

    /** Seals what was written and takes it into the counts, so that the command's answer is true when it is printed. */
    public void seal() {
        bean(TransparencyLog.class).seal();
        bean(ReturnReporting.class).catchUp();
    }

    public boolean isJson() {
        return options.isJson();
    }

    public CliMessages messages() {
        return messages;
    }

    /** Where a document goes as it is; sentences have their own ways. */
    public PrintStream out() {
        return out;
    }

    /** Where sentences go that are no part of the answer. */
    public PrintStream err() {
        return err;
    }

    /** The answer as JSON; field names in snake case. */
    public void json(Object answer) {
        var mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                // A map of unknown order would print the same answer otherwise each time.
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        out.println(Terminal.json(mapper.writeValueAsString(answer)));
    }

    /** A line of the answer for people; nothing where JSON was asked for. */
    public void line(String key, Object... arguments) {
        if (!isJson()) {
            out.println(messages.get(key, Terminal.arguments(arguments)));
        }
    }

    /** Progress and remarks: never part of the answer. */
    public void note(String key, Object... arguments) {
        err.println(messages.get(key, Terminal.arguments(arguments)));
    }

    /** The same, of a sentence that is made already. */
    public void say(String sentence) {
        err.println(Terminal.line(sentence));
    }

    /** A file that is there now. */
    public void written(Path file) {
        line("cli.file.written", file.toString());
        if (isJson()) {
            json(Map.of("file", file.toString()));
        }
    }

    /** A file that a command reads: there, a file, and readable. */
    public Path input(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Unavailable("cli.file.unreadable", file.toString());
        }
        return file;
    }

    /** Starts the application with HTTP and leaves it running until the process is told to stop. */
    public ConfigurableApplicationContext serve(String... settings) {
        context = start.withHttp(options, Arrays.asList(settings));
        return context;
    }

    /** A second instance, the caller's to close. */
    public ConfigurableApplicationContext elsewhere(Path data, List<String> settings) {
        return start.elsewhere(data, settings);
    }

    /** A second instance with its server, the caller's to close. */
    public ConfigurableApplicationContext serverElsewhere(Path data, List<String> settings) {
        return start.serverElsewhere(data, settings);
    }

    /** A setting, without the application or its database. */
    public String setting(String name) {
        try (var settings = start.settings(options)) {
            return settings.getEnvironment().getProperty(name, "").strip();
        }
    }

    /** The user's data directory, for commands that do not start the application there. */
    public Path data() {
        var data = options.data();
        return data == null ? Path.of(System.getenv().getOrDefault("MINGCHA_DATA", "data")) : data;
    }

    public ConfigurableApplicationContext application(String... settings) {
        var running = context;
        if (running == null) {
            running = start.withoutHttp(options, Arrays.asList(settings));
            context = running;
        }
        return running;
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
