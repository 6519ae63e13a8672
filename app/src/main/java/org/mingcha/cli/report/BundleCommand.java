package org.mingcha.cli.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.InspectOptions;
import org.mingcha.cli.support.OutputFile;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Headlines;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bundle}: the evidence bundle of one unit's self-inspection. */
@Command(name = "bundle", description = "${bundle:cli.inspection.bundle.description}")
public final class BundleCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final InspectOptions options = new InspectOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "${bundle:cli.inspection.option.file}")
    private Path out = Path.of("");

    @Option(names = "--no-titles", description = "${bundle:cli.inspection.bundle.no-titles}")
    private boolean withoutTitles;

    @Option(names = "--confirm", description = "${bundle:cli.inspection.bundle.confirm}")
    private boolean confirmed;

    BundleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var inspect = options.inspect();
        session.seal();
        options.check(session);
        var headlines = withoutTitles ? headlines(inspect).declared() : headlines(inspect);
        headlines.lines().forEach(this::show);
        if (!headlines.opened().isEmpty() && !confirmed) {
            return refuse(
                    1,
                    "inspection.bundle.confirm",
                    Integer.toString(headlines.opened().size()));
        }
        return switch (session.bean(SelfInspections.class).bundle(session.writer(), inspect, headlines.opened())) {
            case BundleResult.Made made -> write(made);
            case BundleResult.Busy busy -> refuse(1, "inspection.bundle.busy", busy.unit());
            case BundleResult.TooHigh high -> refuse(2, "inspection.bundle.high", high.unit());
            case BundleResult.Unknown _ -> throw options.unknown();
        };
    }

    /** What its documents print of texts, before it is made; what the actor may not see is refused when it is. */
    private Headlines headlines(Inspect inspect) {
        var inspections = session.bean(SelfInspections.class);
        return inspections
                .open(session.actor(), inspect)
                .map(inspections::headlines)
                .orElse(new Headlines(List.of()));
    }

    private void show(Headlines.Line line) {
        var key = line.sealed() ? "inspection.bundle.opens" : "inspection.bundle.declares";
        session.note(key, Long.toString(line.index()), line.happenedOn().toString(), line.words());
    }

    private int write(BundleResult.Made made) {
        Path file = OutputFile.write(out, made.bundle());
        if (session.isJson()) session.json(Map.of("file", file.toString(), "index", made.index()));
        else session.line("cli.file.written", file.toString());
        return 0;
    }

    private int refuse(int exit, String key, String unit) {
        session.note(key, unit);
        return exit;
    }
}
