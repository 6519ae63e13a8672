package org.mingcha.cli.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.draw.Allocation;
import org.mingcha.inspection.draw.CommitDraw;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.inspection.draw.SpotChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code draw commit}: seals the population and all that will decide the list. */
@Command(name = "commit", description = "${bundle:cli.draw.commit.description}")
final class DrawCommitCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.draw.commit.unit}")
    private String unit = "";

    @Option(names = "--of", paramLabel = "KIND", description = "${bundle:cli.draw.commit.of}")
    private Filter.Of of = Filter.Of.UNITS;

    @Option(names = "--among", paramLabel = "A,B", split = ",", description = "${bundle:cli.draw.commit.among}")
    private TreeSet<String> among = new TreeSet<>();

    @Option(names = "--from", paramLabel = "DAY", description = "${bundle:cli.draw.commit.from}")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "${bundle:cli.draw.commit.to}")
    private @Nullable LocalDate to;

    @Option(names = "--by", paramLabel = "STRATA", description = "${bundle:cli.draw.commit.by}")
    private Filter.Strata by = Filter.Strata.NONE;

    @Option(names = "--sample", required = true, paramLabel = "N", description = "${bundle:cli.draw.commit.sample}")
    private long sample;

    @Option(names = "--each", description = "${bundle:cli.draw.commit.each}")
    private boolean each;

    @Option(names = "--inspected", required = true, paramLabel = "CODE", description = "${bundle:cli.draw.commit.side}")
    private String inspected = "";

    @Option(
            names = "--inspector-digest",
            required = true,
            paramLabel = "HEX",
            description = "${bundle:cli.draw.commit.inspector}")
    private String inspectorDigest = "";

    @Option(
            names = "--inspected-digest",
            required = true,
            paramLabel = "HEX",
            description = "${bundle:cli.draw.commit.inspected}")
    private String inspectedDigest = "";

    @Option(names = "--reveal-by", required = true, paramLabel = "TIME", description = "${bundle:cli.draw.commit.time}")
    private String revealBy = "";

    @Option(names = "--source", required = true, paramLabel = "T", description = "${bundle:cli.draw.commit.source}")
    private String source = "";

    DrawCommitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var outcome = session.bean(SpotChecks.class).commit(session.writer(), command());
        return new DrawAnswer(session).print(outcome);
    }

    private CommitDraw command() {
        Instant deadline = DrawAnswer.time(session, revealBy);
        var today = session.bean(MingchaClock.class).today();
        var last = to == null ? today : to;
        var first = from != null ? from : of == Filter.Of.UNITS ? last : LocalDate.of(last.getYear(), 1, 1);
        return new CommitDraw(
                new Filter(of, unit, among, first, of == Filter.Of.UNITS ? first : last, by),
                each ? Allocation.EACH : Allocation.PROPORTIONAL,
                sample,
                inspected,
                inspectorDigest.toLowerCase(Locale.ROOT),
                inspectedDigest.toLowerCase(Locale.ROOT),
                deadline,
                source);
    }
}
