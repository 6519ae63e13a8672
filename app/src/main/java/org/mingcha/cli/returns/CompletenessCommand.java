package org.mingcha.cli.returns;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.FieldSummary;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.SummaryQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code completeness}: how complete a subtree's returns are, who is missing, what a field comes to. */
@Command(name = "completeness", description = "${bundle:cli.reporting.completeness.description}")
public final class CompletenessCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PeriodOptions options = new PeriodOptions();

    @Option(names = "--by", paramLabel = "child", description = "${bundle:cli.reporting.option.by}")
    private @Nullable String by;

    @Option(names = "--missing", description = "${bundle:cli.reporting.option.missing}")
    private boolean missing;

    @Option(names = "--kind", split = ",", paramLabel = "KIND", description = "${bundle:cli.reporting.option.kind}")
    private List<String> kinds = List.of();

    @Option(names = "--field", paramLabel = "F", description = "${bundle:cli.reporting.option.field}")
    private @Nullable String field;

    CompletenessCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (by != null && !by.equals("child")) {
            throw new Unavailable("reporting.by.unknown", by);
        }
        var range = options.range();
        var wanted = kinds();
        session.seal();
        options.check(range, reporting().returns());
        // A period is first used by whoever asks for it by command; a page that is only read opens none.
        range.forEach(
                period -> reporting().open(session.actor(), new ReturnKey(options.unit(), options.returnId(), period)));
        if (missing) {
            range.forEach(period -> printMissing(period, wanted));
        } else if (field != null) {
            printSummary(range, field);
        } else {
            printCounts(range);
        }
        return 0;
    }

    private void printCounts(List<Period> range) {
        var query = new CompletenessQuery(options.unit(), options.returnId(), range, by != null);
        var found = reporting().completeness(session.actor(), query).orElseThrow(this::unknown);
        if (session.isJson()) {
            var answer = answer("rows", found.rows());
            if (by != null) {
                answer.put("children", found.children());
            }
            session.json(answer);
            return;
        }
        session.line("reporting.completeness.head", options.unit(), options.returnId());
        found.rows().forEach(this::print);
        for (var child : found.children()) {
            session.line("reporting.completeness.child", child.unit(), child.name());
            child.rows().forEach(this::print);
        }
    }

    private void print(Completeness.Row row) {
        session.line(
                "reporting.completeness.row",
                row.period(),
                row.expected(),
                row.filed(),
                row.onTime(),
                row.nil(),
                row.contradicted());
    }

    /** Line by line as they are found; as JSON an object a line. */
    private void printMissing(Period period, Set<UnitKind> wanted) {
        var query = new MissingQuery(options.unit(), options.returnId(), period, wanted);
        boolean known = reporting().missing(session.actor(), query, each -> {
            session.line("reporting.missing.line", period.code(), each.unit(), each.name());
            if (session.isJson()) {
                var line = new LinkedHashMap<String, Object>();
                line.put("period", period.code());
                line.put("unit", each.unit());
                line.put("name", each.name());
                line.put("kind", each.kind());
                line.put("parent", each.parent());
                session.json(line);
            }
        });
        if (!known) {
            throw unknown();
        }
    }

    private void printSummary(List<Period> range, String name) {
        var query = new SummaryQuery(options.unit(), options.returnId(), name, range);
        var found = reporting().summary(session.actor(), query).orElseThrow(this::unknown);
        if (session.isJson()) {
            var answer = answer("rows", found);
            answer.put("field", name);
            session.json(answer);
        }
        found.forEach(this::print);
    }

    private void print(FieldSummary row) {
        session.line(
                "reporting.summary.row",
                row.period(),
                row.returns(),
                row.sum(),
                String.valueOf(row.least()),
                String.valueOf(row.most()),
                String.valueOf(row.median()));
    }

    private LinkedHashMap<String, Object> answer(String rows, List<?> list) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("unit", options.unit());
        answer.put("return", options.returnId());
        answer.put(rows, list);
        return answer;
    }

    private Set<UnitKind> kinds() {
        var wanted = EnumSet.noneOf(UnitKind.class);
        for (var code : kinds) {
            wanted.add(UnitKind.of(code).orElseThrow(() -> new Unavailable("reporting.kind.unknown", code)));
        }
        return wanted;
    }

    private ReturnReporting reporting() {
        return session.bean(ReturnReporting.class);
    }

    private Unavailable unknown() {
        return field == null
                ? new Unavailable("cli.unit.unknown", options.unit())
                : new Unavailable("reporting.unknown", options.unit(), options.returnId(), field);
    }
}
