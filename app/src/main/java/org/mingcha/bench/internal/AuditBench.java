package org.mingcha.bench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingcha.bench.Measurement;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.audit.LedgerAudit;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.tlog.Audit;
import org.mingcha.tlog.LogAudit;
import org.mingcha.tlog.LogSource;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import org.mingcha.transparency.NewFact;

/** An exported log audited from outside: tree, leaves, chains, targets and sets; against its tree alone. */
final class AuditBench {
    private static final int BATCH = 20_000;
    private static final long FIRST_UNIT = 999_900_000_000L;

    private final BenchRun running;

    AuditBench(BenchRun running) {
        this.running = running;
    }

    List<Measurement> measure() {
        running.importTown();
        running.step().accept("fill");
        int rows = running.settings().rows();
        for (int from = 0; from < rows; from += BATCH) {
            var facts = facts(from, Math.min(from + BATCH, rows));
            running.parts()
                    .transaction()
                    .executeWithoutResult(status -> running.parts().log().appendAll(facts));
            running.parts().log().seal();
        }
        running.step().accept("export");
        var directory = running.file("log");
        var custody = running.parts().custody().get();
        running.sizes().put("entries", custody.export(directory).size());
        running.step().accept("audit");
        return measure(directory, Policy.of(NoteVerifier.parse(custody.vkey()).orElseThrow()));
    }

    private List<Measurement> measure(Path directory, Policy policy) {
        var log = LogSource.directory(directory);
        var whole = times(() -> require(LedgerAudit.audit(log, policy).holds()));
        var tree = times(() -> require(LogAudit.audit(log, policy) instanceof Audit.Passed));
        return List.of(Measurement.of("audit", "ms", whole, tree));
    }

    private List<Double> times(Runnable step) {
        return Stream.generate(() -> Stopwatch.milliseconds(step))
                .limit(running.settings().runs())
                .toList();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("The bench's own log does not pass its audit");
        }
    }

    /** Of all units in turn, so that chains are as many and as long as in a county. */
    private List<NewFact> facts(int from, int end) {
        var month = new Period(2025, Period.Part.MONTH, 1);
        var facts = new Content(Map.of("return", "monthly", "period", month.code(), "nil", true));
        var text = new Content(Map.of("by_account", "0"));
        int units = Math.max(1, running.settings().units());
        return IntStream.range(from, end)
                .mapToObj(i -> new NewFact(
                        "return.filed",
                        Long.toString(FIRST_UNIT + i % units),
                        month.to(),
                        "clerk",
                        facts,
                        text,
                        List.of(),
                        null,
                        false))
                .collect(ArrayList::new, List::add, List::addAll);
    }
}
