package org.mingcha.web.ledger;

import java.util.Optional;
import org.mingcha.assignment.Assignments;
import org.mingcha.casework.Casework;
import org.mingcha.claims.question.Questions;
import org.mingcha.ledger.EntryView;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Where what an entry is about is worked on: some registers have pages of their own. */
@Component
class Rooms {
    private final Questions questions;
    private final Assignments assignments;
    private final Casework casework;

    Rooms(Questions questions, Assignments assignments, Casework casework) {
        this.questions = questions;
        this.assignments = assignments;
        this.casework = casework;
    }

    /** Its address; empty where the entry is all there is. */
    String of(RequestContext context, EntryView entry) {
        return switch (entry.register()) {
            case "claim" -> "/claims/" + entry.id().value();
            case "incident" -> "/incidents/" + entry.id().value();
            case "risk" -> "/risks/" + entry.id().value();
            case "question" ->
                questions
                        .ofEntry(context.actor(), entry.id())
                        .map(question -> "/questions/" + question.value())
                        .orElse("");
            case Assignments.REGISTER ->
                assignment(context, entry)
                        .map(assignment -> "/assignments/" + assignment)
                        .orElseGet(() -> plain(entry));
            default -> plain(entry);
        };
    }

    private String plain(EntryView entry) {
        return casework.catalog(entry.register())
                .map(cases ->
                        "/cases/" + cases.plain().path() + "/" + entry.id().value())
                .orElse("");
    }

    /** A task that a superior sent by this program; others were typed, and stand in the ledger alone. */
    private Optional<Long> assignment(RequestContext context, EntryView entry) {
        return assignments.ofEntry(context.actor(), entry.id());
    }

    /** What leads there is called. */
    String label(RequestContext context, EntryView entry) {
        if (entry.register().equals(Assignments.REGISTER)
                && assignment(context, entry).isPresent()) {
            return context.t("web.entry.room.task");
        }
        return casework.catalog(entry.register()).isPresent()
                ? context.t("casework.room", context.t(entry.register() + ".heading"))
                : switch (entry.register()) {
                    case "claim", "incident", "risk", "question" -> context.t("web.entry.room." + entry.register());
                    default -> "";
                };
    }
}
