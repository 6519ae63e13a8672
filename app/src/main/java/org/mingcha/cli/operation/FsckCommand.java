package org.mingcha.cli.operation;

import java.util.List;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.FsckReport;
import picocli.CommandLine.Command;

/** {@code fsck}: the database against the log. Names what differs; seals nothing. */
@Command(name = "fsck", description = "${bundle:cli.fsck.description}")
public final class FsckCommand implements Callable<Integer> {
    private record Line(String kind, String table, String key, String column, String detail) {
        static Line of(FsckFinding finding) {
            return new Line(finding.kind().code(), finding.table(), finding.key(), finding.column(), finding.detail());
        }
    }

    private record Answer(
            boolean ok, long entries, long records, long pending, long checkpoints, List<Line> findings, long more) {}

    private final Session session;

    FsckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var report = session.bean(Custody.class).fsck();
        if (session.isJson()) {
            session.json(answer(report));
        }
        report.findings().forEach(this::print);
        if (report.more() > 0) {
            session.line("transparency.fsck.more", report.more());
        }
        session.line(
                report.isClean() ? "transparency.fsck.clean" : "transparency.fsck.dirty",
                report.entries(),
                report.records(),
                report.pending(),
                report.checkpoints());
        return report.isClean() ? 0 : 1;
    }

    private void print(FsckFinding finding) {
        var key = "transparency.fsck." + finding.kind().code();
        session.line(key, finding.table(), finding.key(), finding.column(), finding.detail());
    }

    private static Answer answer(FsckReport report) {
        return new Answer(
                report.isClean(),
                report.entries(),
                report.records(),
                report.pending(),
                report.checkpoints(),
                report.findings().stream().map(Line::of).toList(),
                report.more());
    }
}
