package org.mingcha.web.ledger;

import org.mingcha.casework.Casework;
import org.mingcha.claims.question.Questions;
import org.mingcha.ledger.EntryView;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Where what an entry is about is worked on: some registers have pages of their own. */
@Component
class Rooms {
    private final Questions questions;
    private final Casework casework;

    Rooms(Questions questions, Casework casework) {
        this.questions = questions;
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
            default ->
                casework.catalog(entry.register())
                        .map(cases -> "/cases/" + cases.plain().path() + "/"
                                + entry.id().value())
                        .orElse("");
        };
    }

    /** What leads there is called. */
    String label(RequestContext context, EntryView entry) {
        return casework.catalog(entry.register()).isPresent()
                ? context.t("casework.room", context.t(entry.register() + ".heading"))
                : switch (entry.register()) {
                    case "claim", "incident", "risk", "question" -> context.t("web.entry.room." + entry.register());
                    default -> "";
                };
    }
}
