package org.mingcha.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.ProcessUser;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.backup.Backups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the server, until it is told to stop. */
@Command(name = "serve", description = "${bundle:cli.serve.description}")
public final class ServeCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);
    private static final int LAST_PORT = 65_535;
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
        var bound = context.getEnvironment().getProperty("local.server.port", "8080");
        session.line("cli.serve.ready", (tls.isEmpty() ? "http" : "https") + "://localhost:" + bound);
        context.getBean(Backups.class)
                .obstacle()
                .ifPresent(told -> log.warn(
                        session.messages().get(told.key(), told.arguments().toArray())));
        closed.await();
        return 0;
    }

    /** A server that strangers talk to has no business with a machine's root; the launcher changes to a user of its own. */
    private static void refuseRoot() {
        if (ProcessUser.isRoot() && !"true".equals(System.getenv("MINGCHA_AS_ROOT"))) {
            throw new Unavailable("cli.serve.root");
        }
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
