package org.mingcha.cli.due;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.notification.ReminderResult;
import org.mingcha.notification.ReminderSubject;
import org.mingcha.notification.Reminders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code remind}: reminds one unit of one thing, in private. */
@Command(name = "remind", description = "${bundle:cli.notification.remind.description}")
public final class RemindCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.notification.due.unit}")
    private String unit = "";

    @Option(names = "--return", paramLabel = "ID", description = "${bundle:cli.reporting.option.return}")
    private @Nullable String returnId;

    @Option(names = "--period", paramLabel = "P", description = "${bundle:cli.reporting.option.period}")
    private @Nullable String period;

    @Option(names = "--assessment", paramLabel = "ID", description = "${bundle:cli.notification.remind.assessment}")
    private @Nullable Long assessment;

    @Option(names = "--assignment", paramLabel = "ID", description = "${bundle:cli.notification.remind.task}")
    private @Nullable Long assignment;

    RemindCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var subject = subject();
        session.seal();
        return switch (session.bean(Reminders.class).remind(session.writer(), unit, subject)) {
            case ReminderResult.Reminded(var name) -> {
                session.line("notification.cli.reminded", unit, name);
                if (session.isJson()) {
                    session.json(Map.of("unit", unit, "reminded", true));
                }
                yield 0;
            }
            case ReminderResult.Refused(var why) -> {
                session.note("notification.reminder.refused." + why.code());
                yield 1;
            }
        };
    }

    private ReminderSubject subject() {
        var task = assignment;
        var asked = assessment;
        var report = returnId;
        var when = period;
        if (asked != null && task == null && report == null && when == null) {
            return new ReminderSubject.OfAssessment(new AssessmentId(asked));
        }
        if (task != null && asked == null && report == null && when == null) {
            return new ReminderSubject.OfAssignment(task);
        }
        if (task != null || asked != null || report == null || when == null) {
            throw new Unavailable("notification.cli.subject-missing");
        }
        return Period.parse(when)
                .<ReminderSubject>map(parsed -> new ReminderSubject.OfReturn(report, parsed))
                .orElseThrow(() -> new Unavailable("notification.cli.subject-missing"));
    }
}
