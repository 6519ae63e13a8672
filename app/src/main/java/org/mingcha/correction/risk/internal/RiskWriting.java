package org.mingcha.correction.risk.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.risk.ActOnRisk;
import org.mingcha.correction.risk.Outcome;
import org.mingcha.correction.risk.Outcome.Why;
import org.mingcha.correction.risk.PlanRisk;
import org.mingcha.correction.risk.RiskId;
import org.mingcha.correction.risk.RiskView;
import org.mingcha.correction.risk.Risks;
import org.mingcha.correction.risk.Score;
import org.mingcha.correction.risk.Step;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.FormValues;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One look at a risk at a time, each a version of its entry. */
@Component
class RiskWriting {
    /** Without the control the machine's own locale would stand in for Chinese, which is the bundle's root. */
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            "messages/risk",
            Locale.SIMPLIFIED_CHINESE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final String ASSESSED_ON = "assessed_on";

    private final RiskTable table;
    private final RiskViews views;
    private final Ledger ledger;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;

    RiskWriting(RiskTable table, RiskViews views, Ledger ledger, MingchaClock clock, TransactionTemplate transaction) {
        this.table = table;
        this.views = views;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    Outcome plan(Actor actor, PlanRisk command) {
        var plannedOn = command.plannedOn();
        if (plannedOn == null) {
            return new Outcome.Wrong("planned", Why.DAY_MISSING);
        }
        var values = new LinkedHashMap<String, String>();
        values.put("happened_on", plannedOn.toString());
        values.put("title", command.title());
        values.put("kind", command.kind());
        // Said to be empty: a form without the field would mean assessed on the day itself.
        values.put(ASSESSED_ON, "");
        return outcome(ledger.submit(
                actor, new SubmitEntry(command.unit(), Risks.REGISTER, values, List.of(), command.confirmed())));
    }

    Outcome act(Actor actor, ActOnRisk command) {
        return Objects.requireNonNull(transaction.execute(_ -> inTransaction(actor, command)));
    }

    private Outcome inTransaction(Actor actor, ActOnRisk command) {
        table.lock(command.risk().value());
        var entry = views.entry(actor, command.risk()).filter(EntryView::mayChange);
        var view = views.find(actor, command.risk());
        if (entry.isEmpty() || view.isEmpty()) {
            return new Outcome.Refused(List.of(Fault.of(Reason.NOT_FOUND)));
        }
        return hindrance(view.get(), command).orElseGet(() -> amend(actor, entry.get(), command));
    }

    private Optional<Outcome> hindrance(RiskView view, ActOnRisk command) {
        if (command.seen() != view.version()) {
            return Optional.of(new Outcome.Overtaken(command.risk()));
        }
        if (!view.may().contains(command.step().act())) {
            return wrong("", Why.NOT_NOW);
        }
        var planned = view.row().days().planned();
        return switch (command.step()) {
            case Step.Assess assess -> assessment(assess);
            case Step.Decide(var on) -> day(on, planned);
            case Step.Close(var on) -> day(on, planned);
        };
    }

    private Optional<Outcome> assessment(Step.Assess assess) {
        if (assess.score() == null) {
            return wrong("likelihood", Why.SCORE_MISSING);
        }
        if (assess.measure().isBlank()) {
            return wrong("measure", Why.MEASURE_MISSING);
        }
        if (assess.owner().isBlank()) {
            return wrong("owner", Why.OWNER_MISSING);
        }
        if (assess.reviewOn() == null) {
            return wrong("review", Why.DAY_MISSING);
        }
        return assess.reviewOn().isAfter(clock.today()) ? Optional.empty() : wrong("review", Why.DAY_PAST);
    }

    private Optional<Outcome> day(@Nullable LocalDate on, LocalDate planned) {
        if (on == null) {
            return wrong("on", Why.DAY_MISSING);
        }
        if (on.isAfter(clock.today())) {
            return wrong("on", Why.DAY_TO_COME);
        }
        return on.isBefore(planned) ? wrong("on", Why.DAY_BEFORE) : Optional.empty();
    }

    private static Optional<Outcome> wrong(String field, Why why) {
        return Optional.of(new Outcome.Wrong(field, why));
    }

    private Outcome amend(Actor actor, EntryView entry, ActOnRisk command) {
        var values = new HashMap<>(FormValues.of(entry.latest().content()));
        boolean again = values.containsKey(ASSESSED_ON);
        values.putIfAbsent(ASSESSED_ON, "");
        values.putAll(changes(command.step(), again));
        var act = command.step().act();
        var review = again && act == RiskView.Act.ASSESS;
        var reason = SENTENCES.getString("risk.reason." + (review ? "review" : act.code()));
        return outcome(ledger.amend(
                actor,
                new AmendEntry(
                        entry.id(),
                        values,
                        entry.latest().files(),
                        reason,
                        command.confirmed(),
                        entry.latest().number())));
    }

    private Map<String, String> changes(Step step, boolean again) {
        return switch (step) {
            case Step.Assess assess -> {
                var score = Objects.requireNonNull(assess.score());
                var values = new HashMap<>(values(score));
                values.put("measure", assess.measure());
                values.put("owner", assess.owner());
                values.put("review_on", String.valueOf(assess.reviewOn()));
                if (!again) {
                    values.put(ASSESSED_ON, clock.today().toString());
                }
                yield values;
            }
            case Step.Decide(var on) -> Map.of("decided_on", String.valueOf(on));
            case Step.Close(var on) -> Map.of("closed_on", String.valueOf(on));
        };
    }

    private static Map<String, String> values(Score score) {
        return Map.of("likelihood", Integer.toString(score.likelihood()), "impact", Integer.toString(score.impact()));
    }

    private static Outcome outcome(Submission submission) {
        return switch (submission) {
            case Submission.Accepted(var entry, var _) -> new Outcome.Done(new RiskId(entry.value()));
            case Submission.Repeated(var entry) -> new Outcome.Repeated(new RiskId(entry.value()));
            case Submission.Unconfirmed(var notices) -> new Outcome.Unconfirmed(notices);
            case Submission.Refused(var faults) -> new Outcome.Refused(faults);
        };
    }
}
