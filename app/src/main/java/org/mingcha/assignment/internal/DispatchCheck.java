package org.mingcha.assignment.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.assignment.SendAssignment;
import org.mingcha.casework.CommandChecks;
import org.mingcha.command.BilingualText;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaClock;
import org.mingcha.duties.DutyLists;
import org.mingcha.duties.TakenBackDuty;
import org.mingcha.evidence.never.NeverList;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;

/** Everything that may be wrong with a task before it is sent. */
@Component
class DispatchCheck {
    static final String REFUSALS = "dispatch.refused.";
    private static final int MOST_RECEIVERS = 500;
    /** A task of more than a working week is a project. */
    private static final int MOST_MINUTES = 5 * 8 * 60;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final int NAMED = 3;

    private final Organisation organisation;
    private final DutyLists duties;
    private final MingchaClock clock;

    DispatchCheck(Organisation organisation, DutyLists duties, MingchaClock clock) {
        this.organisation = organisation;
        this.duties = duties;
        this.clock = clock;
    }

    CommandChecks look(SendAssignment command, UnitView unit) {
        var checks = new CommandChecks(REFUSALS);
        checks.required("title", command.title(), LONGEST_TITLE);
        command.reference().ifPresent(said -> checks.optional("reference", said, LONGEST_REFERENCE));
        command.said().ifPresent(said -> checks.optional("said", said, LONGEST_TEXT));
        NeverList.shipped()
                .breachInProse(List.of(command.title(), command.said().orElse("")))
                .ifPresent(breach -> checks.refuse(
                        "title", "never", breach.word(), new BilingualText(breach.chinese(), breach.english())));
        if (command.dueOn().isBefore(clock.today())) {
            checks.refuse("due_on", "day-past");
        }
        if (command.minutes() < 1 || command.minutes() > MOST_MINUTES) {
            checks.refuse("minutes", "minutes", MOST_MINUTES);
        }
        receivers(command, unit, checks);
        return checks;
    }

    private void receivers(SendAssignment command, UnitView unit, CommandChecks checks) {
        var codes = command.codes();
        if (codes.isEmpty()) {
            checks.refuse("receivers", "receivers-missing");
        }
        if (codes.size() > MOST_RECEIVERS) {
            checks.refuse("receivers", "too-many", MOST_RECEIVERS);
            return;
        }
        var found = units(command).collect(Collectors.toMap(UnitView::code, Function.identity()));
        codes.stream()
                .filter(code -> !isBelow(found, code, unit))
                .limit(NAMED)
                .forEach(code -> checks.refuse("receivers", "receiver-unknown", code));
    }

    private static boolean isBelow(Map<String, UnitView> found, String code, UnitView unit) {
        var receiver = found.get(code);
        return receiver != null
                && receiver.isOpen()
                && !code.equals(unit.code())
                && receiver.path().startsWith(unit.path());
    }

    private Stream<UnitView> units(SendAssignment command) {
        return organisation.find(command.codes()).stream();
    }

    /** What a superior took back is asked of nobody below: each line once, with the first unit whose list it is on. */
    Optional<CommandResult<Long>> takenBack(SendAssignment command) {
        var said = Stream.of(Optional.of(command.title()), command.said())
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .toList();
        var lines = new HashMap<String, TakenBackDuty>();
        duties.takenBack(command.unit(), units(command).toList(), said)
                .forEach(each -> lines.putIfAbsent(
                        each.list().reference() + " " + each.line().number(), each));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommandResult.Rejected<>(lines.values().stream()
                        .map(each -> each.violation("title"))
                        .toList()));
    }
}
