package org.mingcha.safety.risk.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.Authority;
import org.mingcha.casework.CaseLock;
import org.mingcha.casework.CaseOpening;
import org.mingcha.casework.CaseRules;
import org.mingcha.casework.CaseType;
import org.mingcha.casework.CommandChecks;
import org.mingcha.casework.CommandContext;
import org.mingcha.casework.LedgerEntries;
import org.mingcha.casework.Quotation;
import org.mingcha.casework.Transitions;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.messages.MessageBundles;
import org.mingcha.organisation.Organisation;
import org.mingcha.safety.risk.PlanRisk;
import org.mingcha.safety.risk.RiskCommand;
import org.mingcha.safety.risk.RiskCommand.Assess;
import org.mingcha.safety.risk.RiskCommand.Close;
import org.mingcha.safety.risk.RiskCommand.Decide;
import org.mingcha.safety.risk.RiskState;
import org.mingcha.safety.risk.Risks;
import org.springframework.stereotype.Component;

/** Risks: who may do what from where, what is checked, and what is written of it. */
@Component
public class RiskType implements CaseType<RiskState, RiskCommand, RiskFile>, CaseOpening<PlanRisk> {
    private static final String ASSESSED_ON = "assessed_on";
    private static final String REFUSALS = "risk.refused.";
    private static final Quotation LEDGER = Quotation.verbatim(Map.of("happened_on", "planned"));
    private static final Authority<RiskFile> UNIT =
            Authority.of("its unit", file -> Optional.of(file.path()), List.of(Role.OFFICER, Role.CLERK, Role.LEADER));

    public static final CaseRules<RiskState, RiskCommand, RiskFile> RULES = new CaseRules<>(
            Risks.REGISTER,
            RiskCommand.class,
            REFUSALS,
            Transitions.<RiskState, RiskFile>of(RiskState.class)
                    .on(Assess.class)
                    .from(RiskState.OPEN)
                    .stays()
                    .on(Decide.class)
                    .when("no decision is known", file -> file.row().days().decided() == null)
                    .stays()
                    .on(Close.class)
                    .from(RiskState.OPEN)
                    .to(RiskState.CLOSED)
                    .build(),
            Map.of(Assess.class, UNIT, Decide.class, UNIT, Close.class, UNIT));

    private final RiskTable table;
    private final CaseLock lock;
    private final Ledger ledger;
    private final LedgerEntries entries;
    private final Organisation organisation;
    private final MingchaClock clock;

    RiskType(
            RiskTable table,
            CaseLock lock,
            Ledger ledger,
            LedgerEntries entries,
            Organisation organisation,
            MingchaClock clock) {
        this.table = table;
        this.lock = lock;
        this.ledger = ledger;
        this.entries = entries;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RULES.name();
    }

    @Override
    public Class<PlanRisk> command() {
        return PlanRisk.class;
    }

    @Override
    public String refusals() {
        return REFUSALS;
    }

    @Override
    public CommandResult<Long> open(Actor actor, PlanRisk command, boolean confirmed) {
        var values = new LinkedHashMap<String, String>();
        values.put("happened_on", command.planned().toString());
        values.put("title", command.title());
        values.put("kind", command.kind().orElse(""));
        // Said to be empty: a form without the field would mean assessed on the day itself.
        values.put(ASSESSED_ON, "");
        return entries.enter(
                actor, new SubmitEntry(command.unit(), Risks.REGISTER, values, List.of(), confirmed), LEDGER);
    }

    @Override
    public CaseRules<RiskState, RiskCommand, RiskFile> rules() {
        return RULES;
    }

    @Override
    public Optional<RiskFile> hold(Actor actor, long id) {
        lock.take(Risks.REGISTER, id);
        return find(actor, id).filter(file -> !file.entry().withdrawn());
    }

    /** As this actor sees it. */
    public Optional<RiskFile> find(Actor actor, long id) {
        return ledger.entry(actor, new EntryId(id))
                .filter(entry -> entry.register().equals(Risks.REGISTER))
                .flatMap(entry -> table.find(actor, id)
                        .flatMap(row ->
                                organisation.find(row.unit()).map(unit -> new RiskFile(row, entry, unit.path()))));
    }

    @Override
    public int version(RiskFile file) {
        return file.entry().versions().size();
    }

    @Override
    public RiskState state(RiskFile file) {
        return file.row().days().closed() == null ? RiskState.OPEN : RiskState.CLOSED;
    }

    @Override
    public void validate(RiskFile file, RiskCommand command, CommandChecks checks) {
        var planned = file.row().days().planned();
        switch (command) {
            case Assess assess -> {
                if (!assess.review().isAfter(clock.today())) {
                    checks.refuse("review", "day-past");
                }
            }
            case Decide(var on) -> checks.happened("on", on, planned, clock.today());
            case Close(var on) -> checks.happened("on", on, planned, clock.today());
        }
    }

    @Override
    public void apply(RiskFile file, RiskCommand command, CommandContext context) {
        boolean again = file.entry().latest().content().text(ASSESSED_ON).isPresent();
        switch (command) {
            case Assess assess -> amend(file, context, again ? "review" : "assess", assessment(assess, again));
            case Decide(var on) -> amend(file, context, "decide", Map.of("decided_on", on.toString()));
            case Close(var on) -> amend(file, context, "close", Map.of("closed_on", on.toString()));
        }
    }

    private Map<String, String> assessment(Assess assess, boolean again) {
        var values = new HashMap<String, String>();
        values.put("likelihood", assess.likelihood().code());
        values.put("impact", assess.impact().code());
        values.put("measure", assess.measure());
        values.put("owner", assess.owner());
        values.put("review_on", assess.review().toString());
        if (!again) {
            values.put(ASSESSED_ON, clock.today().toString());
        }
        return values;
    }

    private void amend(RiskFile file, CommandContext context, String reason, Map<String, String> changes) {
        var values = new HashMap<String, String>();
        // Said to be as it is, empty too: left out it would mean assessed on the day itself.
        values.put(
                ASSESSED_ON, file.entry().latest().content().text(ASSESSED_ON).orElse(""));
        values.putAll(changes);
        entries.amend(context, file.entry(), values, MessageBundles.kept("risk.reason." + reason), LEDGER);
    }
}
