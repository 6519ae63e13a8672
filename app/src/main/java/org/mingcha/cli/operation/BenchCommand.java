package org.mingcha.cli.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.bench.BenchResult;
import org.mingcha.bench.BenchSettings;
import org.mingcha.bench.BenchTask;
import org.mingcha.bench.Benches;
import org.mingcha.bench.Workplace;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: what this machine does, beside what PostgreSQL alone would do. */
@Command(name = "bench", description = "${bundle:bench.description}")
public final class BenchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "${bundle:bench.option.name}")
    private String name = "";

    @Option(names = "--rows", paramLabel = "N", description = "${bundle:bench.option.rows}")
    private @Nullable Integer rows;

    @Option(names = "--units", paramLabel = "N", defaultValue = "20000", description = "${bundle:bench.option.units}")
    private int units;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "${bundle:bench.option.runs}")
    private int runs;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "2", description = "${bundle:bench.option.seconds}")
    private int seconds;

    @Option(names = "--files", arity = "1..*", paramLabel = "CSV", description = "${bundle:bench.option.files}")
    private List<Path> files = List.of();

    @Option(names = "--seed", description = "${bundle:bench.option.seed}")
    private boolean seed;

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var task = BenchTask.of(seed ? name + "-seed" : name)
                .orElseThrow(() -> new Unavailable("bench.name.unknown", name));
        files.forEach(session::input);
        var result = run(task, settings(task));
        if (session.isJson()) {
            session.json(result);
        } else {
            new BenchLines(session).print(result);
        }
        return 0;
    }

    private BenchSettings settings(BenchTask task) {
        int size = rows == null ? task.usualRows() : rows;
        if (size < 0 || units < 0 || runs < 1 || seconds < 1) {
            throw new Unavailable("bench.size.wrong");
        }
        return new BenchSettings(size, units, runs, seconds, files);
    }

    private BenchResult run(BenchTask task, BenchSettings settings) {
        try (var place = Workplace.in(session.data().toAbsolutePath())) {
            // Told to stop half way, nothing stays either: this runs after PostgreSQL has ended.
            SpringApplication.getShutdownHandlers().add(place::close);
            var result = run(task, settings, place);
            return task.next()
                    .map(next -> result.then(run(next, settings, place)))
                    .orElse(result);
        }
    }

    private BenchResult run(BenchTask task, BenchSettings settings, Workplace place) {
        try (var instance = instance(task, place)) {
            return instance.getBean(Benches.class).run(task, settings, step -> session.note("bench.step." + step));
        }
    }

    private ConfigurableApplicationContext instance(BenchTask task, Workplace place) {
        return task.isOverHttp()
                ? session.serverElsewhere(place.instance(), Workplace.SETTINGS)
                : session.elsewhere(place.instance(), Workplace.SETTINGS);
    }
}
