package org.mingcha.web.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.finding.Act;
import org.mingcha.inspection.finding.Step;

/** The forms of a finding's page, in their order there: each is one step. */
enum Forms {
    RECTIFICATION(Act.RECTIFIED),
    PLAN(Act.PLANNED),
    EXTENSION(Act.EXTENSION_ASKED),
    APPEAL(Act.APPEALED),
    DECISION(Act.DECIDED),
    VERIFICATION(Act.VERIFIED),
    CLOSING(Act.CLOSED),
    REOPENING(Act.REOPENED);

    private final Act act;

    Forms(Act act) {
        this.act = act;
    }

    Act act() {
        return act;
    }

    String step() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Forms> of(String step) {
        return Arrays.stream(values()).filter(form -> form.step().equals(step)).findFirst();
    }

    /** Name of the field that asks for a day; empty: none. */
    String day() {
        return switch (this) {
            case EXTENSION -> "until";
            case REOPENING -> "due";
            case RECTIFICATION, PLAN, APPEAL, DECISION, VERIFICATION, CLOSING -> "";
        };
    }

    boolean outcome() {
        return this == DECISION || this == VERIFICATION;
    }

    boolean files() {
        return this == RECTIFICATION || this == APPEAL || this == EXTENSION || this == VERIFICATION;
    }

    /** What was typed as a step; empty where yes or no is asked and neither was chosen. */
    Optional<Step> step(String said, String day, String yes) {
        if (outcome() && !yes.equals("yes") && !yes.equals("no")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case RECTIFICATION -> new Step.Rectify(said);
                    case PLAN -> new Step.Plan(said);
                    case EXTENSION -> new Step.AskExtension(day(day), said);
                    case APPEAL -> new Step.Appeal(said);
                    case DECISION -> new Step.Decide(yes.equals("yes"), said);
                    case VERIFICATION -> new Step.Verify(yes.equals("yes"), said);
                    case CLOSING -> new Step.Close(said);
                    case REOPENING -> new Step.Reopen(day(day), said);
                });
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
