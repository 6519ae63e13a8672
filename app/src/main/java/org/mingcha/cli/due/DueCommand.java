package org.mingcha.cli.due;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.notification.DueCalendars;
import org.mingcha.notification.DueDate;
import org.mingcha.notification.DueDates;
import org.mingcha.organisation.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code due}: what waits for a unit, and until when. */
@Command(name = "due", description = "${bundle:cli.notification.due.description}")
public final class DueCommand implements Callable<Integer> {
    private static final int PAGE = 200;

    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.notification.due.unit}")
    private String unit = "";

    @Option(names = "--ics", description = "${bundle:cli.notification.due.ics}")
    private boolean ics;

    DueCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var actor = everybodyIn(unit);
        if (ics) {
            var calendar = session.bean(DueCalendars.class)
                    .of(actor, session.messages().locale());
            session.out().print(calendar);
            session.out().flush();
        } else {
            print(actor);
        }
        return 0;
    }

    /** Clerk, officer, leader and inspector of the unit in one. */
    private Actor everybodyIn(String code) {
        var asker = session.actor();
        var found = session.bean(Organisation.class)
                .find(code)
                .filter(unit -> asker.scopes().stream().anyMatch(unit.path()::startsWith))
                .orElseThrow(() -> new Unavailable("notification.cli.unit-unknown", code));
        var grants = Stream.of(Role.CLERK, Role.OFFICER, Role.LEADER, Role.INSPECTOR)
                .map(role -> new Actor.Grant(role, found.code(), found.path()))
                .toList();
        return new Actor(asker.account(), asker.name(), grants);
    }

    private void print(Actor actor) {
        var dues = session.bean(DueDates.class);
        var page = dues.due(actor, null, PAGE);
        page.dues().forEach(this::line);
        var answers = new java.util.ArrayList<>(page.dues());
        while (page.next() != null) {
            page = dues.due(actor, page.next(), PAGE);
            page.dues().forEach(this::line);
            answers.addAll(page.dues());
        }
        if (session.isJson()) {
            session.json(Map.of("unit", unit, "due", answer(answers)));
        }
    }

    private void line(DueDate due) {
        session.line("notification.cli.due", due.dueOn(), due.unit(), due.unitName(), title(due), due.path());
    }

    private String title(DueDate due) {
        return session.messages().get(due.titleKey(), due.titleArguments().toArray());
    }

    private List<Map<String, Object>> answer(List<DueDate> dues) {
        return dues.stream().map(this::answer).toList();
    }

    private Map<String, Object> answer(DueDate due) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("kind", due.kind().code());
        answer.put("subject", due.subject());
        answer.put("unit", due.unit());
        answer.put("title", title(due));
        answer.put("due_on", due.dueOn().toString());
        answer.put("when", due.when().name().toLowerCase(java.util.Locale.ROOT));
        answer.put("path", due.path());
        var reminder = due.reminder();
        answer.put("reminded_on", reminder == null ? null : reminder.on().toString());
        return answer;
    }
}
