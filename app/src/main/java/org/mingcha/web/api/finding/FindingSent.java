package org.mingcha.web.api.finding;

import static org.mingcha.web.api.ActSent.text;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.finding.Act;
import org.mingcha.inspection.finding.Step;
import org.mingcha.web.api.ActSent;
import org.mingcha.web.api.Choices;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.NotFound;

/** What programs send to act on a finding; evidence is added on its page. */
interface FindingSent extends ActSent<Step> {
    record Plan(
            @Nullable Integer version,
            @Nullable String said,
            @Nullable Boolean confirmed) implements FindingSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Plan(text(said));
        }
    }

    record Extend(
            @Nullable Integer version,
            @Nullable LocalDate until,
            @Nullable String said,
            @Nullable Boolean confirmed) implements FindingSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.AskExtension(until, text(said));
        }
    }

    record Appeal(
            @Nullable Integer version,
            @Nullable String said,
            @Nullable Boolean confirmed) implements FindingSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Appeal(text(said));
        }
    }

    record Rectify(
            @Nullable Integer version,
            @Nullable String said,
            @Nullable Boolean confirmed) implements FindingSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Rectify(text(said));
        }
    }

    record Decide(
            @Nullable Integer version,
            @Nullable Boolean granted,
            @Nullable String said,
            @Nullable Boolean confirmed) implements FindingSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            boolean yes = choices.yes("granted", granted);
            return () -> new Step.Decide(yes, text(said));
        }
    }

    record Verify(
            @Nullable Integer version,
            @Nullable Boolean passed,
            @Nullable String said,
            @Nullable Boolean confirmed) implements FindingSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            boolean yes = choices.yes("passed", passed);
            return () -> new Step.Verify(yes, text(said));
        }
    }

    record Close(
            @Nullable Integer version,
            @Nullable String said,
            @Nullable Boolean confirmed) implements FindingSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Close(text(said));
        }
    }

    record Reopen(
            @Nullable Integer version,
            @Nullable LocalDate due,
            @Nullable String said,
            @Nullable Boolean confirmed) implements FindingSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Reopen(due, text(said));
        }
    }

    static FindingSent of(String act, Sent sent) {
        return switch (act) {
            case "plan" -> sent.as(Plan.class);
            case "extend" -> sent.as(Extend.class);
            case "appeal" -> sent.as(Appeal.class);
            case "rectify" -> sent.as(Rectify.class);
            case "decide" -> sent.as(Decide.class);
            case "verify" -> sent.as(Verify.class);
            case "close" -> sent.as(Close.class);
            case "reopen" -> sent.as(Reopen.class);
            default -> throw new NotFound();
        };
    }

    /** The last part of the address that does this. */
    static String word(Act act) {
        return switch (act) {
            case RAISED -> "raise";
            case PLANNED -> "plan";
            case EXTENSION_ASKED -> "extend";
            case APPEALED -> "appeal";
            case DECIDED -> "decide";
            case RECTIFIED -> "rectify";
            case VERIFIED -> "verify";
            case CLOSED -> "close";
            case REOPENED -> "reopen";
        };
    }
}
