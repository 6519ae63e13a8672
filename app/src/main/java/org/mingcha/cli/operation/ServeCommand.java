package org.mingcha.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.FirstAdministrator;
import org.mingcha.cli.support.Session;
import org.mingcha.database.ProcessUser;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.backup.Backups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the server, until it is told to stop. */
@Command(name = "serve", description = "${bundle:cli.serve.description}")
public final class ServeCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);
    private static final int LAST_PORT = 65_535;
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "::1", "localhost", "0.0.0.0", "::");
    private static final String BUNDLE = "spring.ssl.bundle.pem.mingcha.";

    /** With forward secrecy and authenticated encryption alone, the strongest first; every browser since 2014 has one. */
    private static final List<String> CIPHERS = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    private final Session session;

    @Option(names = "--port", paramLabel = "PORT", description = "${bundle:cli.serve.port}")
    private @Nullable Integer port;

    @Option(names = "--listen", paramLabel = "ADDRESS", description = "${bundle:cli.serve.listen}")
    private @Nullable String address;

    @Option(names = "--tls", arity = "2", paramLabel = "FILE", description = "${bundle:cli.serve.tls}")
    private List<Path> tls = List.of();

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw new Unavailable("cli.serve.port-wrong", Integer.toString(port));
        }
        refuseRoot();
        var context = session.serve(settings().toArray(String[]::new));
        var closed = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        var environment = context.getEnvironment();
        var here = here(environment);
        session.line("cli.serve.ready", here);
        // The address that people are told, where one is set; a port that was left open is known only now.
        var told = environment.getProperty("mingcha.url", here);
        context.getBean(FirstAdministrator.class)
                .offer()
                .ifPresent(code -> session.line(
                        "cli.serve.set-up", (told.contains("://localhost") ? here : told) + "/setup", code));
        context.getBean(Backups.class)
                .obstacle()
                .ifPresent(obstacle -> log.warn(session.messages()
                        .get(obstacle.key(), obstacle.arguments().toArray())));
        closed.await();
        return 0;
    }

    /** A server that strangers talk to has no business with a machine's root; the launcher changes to a user of its own. */
    private static void refuseRoot() {
        if (ProcessUser.isRoot() && !"true".equals(System.getenv("MINGCHA_AS_ROOT"))) {
            throw new Unavailable("cli.serve.root");
        }
    }

    /** By the address that it listens on; a server that listens on all of them is on this machine, too. */
    private String here(Environment environment) {
        var listening = environment.getProperty("server.address", "");
        var isOne = !listening.isBlank() && !LOCAL.contains(listening);
        var host = isOne && listening.contains(":") ? "[" + listening + "]" : isOne ? listening : "localhost";
        var bound = environment.getProperty("local.server.port", "8080");
        return (tls.isEmpty() ? "http" : "https") + "://" + host + ":" + bound;
    }

    private List<String> settings() {
        var settings = new ArrayList<String>();
        if (port != null) {
            settings.add("server.port=" + port);
        }
        if (address != null) {
            settings.add("server.address=" + address);
        }
        if (!tls.isEmpty()) {
            settings.add(BUNDLE + "keystore.certificate="
                    + session.input(tls.getFirst()).toUri());
            settings.add(BUNDLE + "keystore.private-key="
                    + session.input(tls.getLast()).toUri());
            settings.add(BUNDLE + "reload-on-update=true");
            settings.add(BUNDLE + "options.enabled-protocols=TLSv1.3,TLSv1.2");
            settings.add(BUNDLE + "options.ciphers=" + String.join(",", CIPHERS));
            settings.add("server.ssl.bundle=mingcha");
            settings.add("serve.scheme=https");
        }
        return settings;
    }
}
