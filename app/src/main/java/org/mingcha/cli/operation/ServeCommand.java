package org.mingcha.cli.operation;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the server, until it is told to stop. */
@Command(name = "serve", description = "${bundle:cli.serve.description}")
public final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    private final Session session;

    @Option(names = "--port", paramLabel = "PORT", description = "${bundle:cli.serve.port}")
    private @Nullable Integer port;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw new Unavailable("cli.serve.port-wrong", Integer.toString(port));
        }
        var context = port == null ? session.serve() : session.serve("server.port=" + port);
        var closed = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        session.line("cli.serve.ready", context.getEnvironment().getProperty("local.server.port", "8080"));
        closed.await();
        return 0;
    }
}
