package org.mingcha.cli.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How the application is started for a command. Its class is handed in by the main program: this package lies below it.
 */
public record Start(Class<?> application) {
    /** A command says itself, in one sentence, what went wrong; a server's log keeps how. */
    private static final List<String> QUIET = List.of(
            "logging.level.com.zaxxer.hikari=off",
            "logging.level.org.springframework.transaction=off",
            // An infected file: refused in one sentence.
            "logging.level.org.mingcha.ledger.internal.EvidenceStore=off");

    /** For one command: only what it touches is made. */
    ConfigurableApplicationContext withoutHttp(GlobalOptions options, List<String> settings) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(arguments(options, forCommand(settings)));
    }

    /** Its checks would make beans that no command needs. */
    private static List<String> forCommand(List<String> settings) {
        var all = new ArrayList<>(settings);
        all.add("management.endpoint.health.validate-group-membership=false");
        all.addAll(QUIET);
        return all;
    }

    /** The settings alone: nothing is made of them, and no database is opened. */
    ConfigurableApplicationContext settings(GlobalOptions options) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments(options, QUIET));
    }

    /** An application without beans. */
    private static final class Nothing {}

    /** On another data directory than the user's, whatever the options and the environment say. */
    ConfigurableApplicationContext elsewhere(Path data, List<String> settings) {
        return elsewhere(data, settings, WebApplicationType.NONE);
    }

    /** The same as a server on any free port of this machine alone. */
    ConfigurableApplicationContext serverElsewhere(Path data, List<String> settings) {
        var all = new ArrayList<>(settings);
        all.addAll(List.of("server.port=0", "server.address=127.0.0.1"));
        return elsewhere(data, all, WebApplicationType.SERVLET);
    }

    private ConfigurableApplicationContext elsewhere(Path data, List<String> settings, WebApplicationType type) {
        var all = new ArrayList<>(settings);
        all.add("mingcha.data=" + data);
        return new SpringApplicationBuilder(application)
                .web(type)
                .lazyInitialization(type == WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    ConfigurableApplicationContext withHttp(GlobalOptions options, List<String> settings) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .run(arguments(options, settings));
    }

    /** As arguments they win over every file and over the environment. */
    private static String[] arguments(GlobalOptions options, List<String> settings) {
        var all = new ArrayList<>(settings);
        var data = options.data();
        if (data != null) {
            all.add("mingcha.data=" + data);
        }
        return all.stream().map(setting -> "--" + setting).toArray(String[]::new);
    }
}
