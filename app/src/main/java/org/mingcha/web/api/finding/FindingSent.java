package org.mingcha.web.api.finding;

import static org.mingcha.web.api.ActSent.text;

import java.time.LocalDate;
import java.util.function.Function;
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
    /** What is said and nothing else: with a plan, an appeal, when it is put right, when it is closed. */
    record Said(
            @Nullable Integer version,
            @Nullable String said,
            @Nullable Boolean confirmed) {
        ActSent<Step> as(Function<String, Step> step) {
            return new Free<>(version, confirmed, () -> step.apply(text(said)));
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

    static ActSent<Step> of(String act, Sent sent) {
        return switch (act) {
            case "plan" -> sent.as(Said.class).as(Step.Plan::new);
            case "extend" -> sent.as(Extend.class);
            case "appeal" -> sent.as(Said.class).as(Step.Appeal::new);
            case "rectify" -> sent.as(Said.class).as(Step.Rectify::new);
            case "decide" -> sent.as(Decide.class);
            case "verify" -> sent.as(Verify.class);
            case "close" -> sent.as(Said.class).as(Step.Close::new);
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
