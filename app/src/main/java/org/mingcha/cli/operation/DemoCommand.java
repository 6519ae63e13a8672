package org.mingcha.cli.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.mingcha.cli.support.BundleCheck;
import org.mingcha.cli.support.OutputFile;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.demo.Demo;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the main job on the sample county, then the server. */
@Command(name = "demo", description = "${bundle:cli.demo.description}")
public final class DemoCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--out", defaultValue = "out", paramLabel = "DIR", description = "${bundle:cli.demo.option.out}")
    private Path out = Path.of("out");

    @Option(names = "--exit", description = "${bundle:cli.demo.option.exit}")
    private boolean exit;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "${bundle:cli.serve.port}")
    private int port;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        String origin = "mingcha.log.origin=" + Demo.ORIGIN;
        var context = timed(
                "demo.step.start",
                () -> exit ? session.application(origin) : session.serve(origin, "server.port=" + port));
        refuseForeignData();
        var demo = session.bean(Demo.class);
        int rows = timed("demo.step.ledgers", demo::load);
        session.note(rows == 0 ? "demo.loaded.before" : "demo.loaded", rows);
        Path bundle = write(timed("demo.step.documents", demo::documents));
        if (timed("demo.step.verify", () -> BundleCheck.verify(session, bundle, vkey())) != 0) return 1;
        if (exit) return 0;
        signIns(demo);
        var closed = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        closed.await();
        return 0;
    }

    /** Invented data never goes into an instance that holds other units. */
    private void refuseForeignData() {
        boolean demo = session.bean(TransparencyLog.class).head().origin().equals(Demo.ORIGIN);
        if (!demo) throw new Unavailable("demo.foreign");
    }

    private String vkey() {
        return session.bean(TransparencyLog.class).sealedLog().vkey();
    }

    /** Answers the first one's path: the bundle. */
    private Path write(List<Demo.Output> outputs) {
        var paths = outputs.stream()
                .map(output -> OutputFile.write(out.resolve(output.name()), output.content()))
                .toList();
        paths.forEach(path -> session.line("cli.file.written", path.toString()));
        return paths.getFirst();
    }

    private <T> T timed(String step, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        session.note(step, "%.1f".formatted(seconds));
        return result;
    }

    private void signIns(Demo demo) {
        session.line("demo.ready", String.valueOf(port));
        demo.signIns()
                .forEach(each ->
                        session.line("demo.signin", each.role(), each.unitName(), each.login(), each.password()));
    }
}
