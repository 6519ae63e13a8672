package org.mingcha.web.assignment;

import java.time.LocalDate;
import org.mingcha.assignment.AssignmentState;
import org.mingcha.assignment.AssignmentSummary;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.Status;

/** How tasks are put into words. */
record AssignmentLabels(Messages words) {
    Status status(AssignmentSummary row, LocalDate today) {
        return row.isOverdue(today) ? new Status(words.of("assignment.overdue"), "tri", "bad") : status(row.state());
    }

    Status status(AssignmentState state) {
        var label = words.of("assignment.state." + state.code());
        return switch (state) {
            case SENT -> new Status(label, "ring", "wait");
            case TAKEN -> new Status(label, "half", "wait");
            case ANSWERED -> new Status(label, "disc", "ok");
            case RETURNED -> new Status(label, "back", "warn");
        };
    }

    String title(AssignmentSummary.Matter matter) {
        return matter.title().isEmpty() ? words.of("assignment.erased") : matter.title();
    }
}
