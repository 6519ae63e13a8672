package org.mingcha.inspection.campaign.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.duties.DutyLists;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.never.NeverList;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.CampaignFault;
import org.mingcha.inspection.campaign.CampaignFault.Reason;
import org.mingcha.inspection.campaign.UnitName;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.RulesInForce;
import org.springframework.stereotype.Component;

/** Everything that may be wrong with a draft, found at once. */
@Component
public class CampaignDraftCheck {
    private static final int WORKING_DAYS = 3;
    private static final int LONGEST = 200;

    private final Organisation organisation;
    private final Checklists checklists;
    private final ScopeTable scope;
    private final MingchaClock clock;
    private final RulesInForce rules;
    private final DutyLists duties;

    CampaignDraftCheck(
            Organisation organisation,
            Checklists checklists,
            ScopeTable scope,
            MingchaClock clock,
            RulesInForce rules,
            DutyLists duties) {
        this.rules = rules;
        this.duties = duties;
        this.organisation = organisation;
        this.checklists = checklists;
        this.scope = scope;
        this.clock = clock;
    }

    /** A draft that could be issued, but for users that may be missing. */
    public record Sound(
            CampaignDraft draft,
            UnitView issuer,
            Role role,
            Checklist checklist,
            LocalDate today,
            List<UnitName> units,
            List<UnitName> withoutUsers) {}

    /** What came of it: either faults, or a sound draft. */
    public record Checked(
            List<CampaignFault> faults, @Nullable Sound sound) {}

    public Checked check(Actor actor, CampaignDraft draft) {
        var faults = new ArrayList<CampaignFault>();
        texts(draft, faults);
        var today = clock.today();
        due(draft.deadline(), today, faults);
        var checklist = checklists.find(actor, draft.checklist()).map(PublishedChecklist::checklist);
        if (checklist.isEmpty()) {
            faults.add(fault("checklist", Reason.CHECKLIST_UNKNOWN, draft.checklist()));
        }
        var top = organisation.find(draft.scope().unit()).filter(UnitView::isOpen);
        var issuer = top.flatMap(unit -> issuer(actor, unit));
        if (issuer.isEmpty()) {
            faults.add(fault("scope", Reason.SCOPE_UNKNOWN, draft.scope().unit()));
        }
        if (checklist.isEmpty() || issuer.isEmpty()) {
            return new Checked(faults, null);
        }
        var units = units(draft, top.orElseThrow(), checklist.get(), faults);
        takenBack(issuer.get().code(), draft, units, faults);
        var role = CampaignAuthority.inspecting(actor, issuer.get().path()).orElseThrow();
        var without = units.isEmpty()
                ? List.<UnitName>of()
                : scope.withoutUsers(units, issuer.get().path());
        return new Checked(
                faults,
                faults.isEmpty() ? new Sound(draft, issuer.get(), role, checklist.get(), today, units, without) : null);
    }

    /** The unit nearest above the scope for which the actor is an inspector; for the operator the scope itself. */
    private Optional<UnitView> issuer(Actor actor, UnitView top) {
        if (actor.isOperator()) {
            return Optional.of(top);
        }
        return organisation.path(top.code()).reversed().stream()
                .filter(unit -> actor.grants().stream()
                        .anyMatch(grant ->
                                grant.role() == Role.INSPECTOR && grant.unit().equals(unit.code())))
                .findFirst();
    }

    private List<UnitName> units(CampaignDraft draft, UnitView top, Checklist checklist, List<CampaignFault> faults) {
        var kinds = kinds(draft, checklist);
        var units = kinds.isEmpty() ? List.<UnitName>of() : scope.of(top.path(), kinds);
        if (units.isEmpty()) {
            faults.add(fault("scope", Reason.SCOPE_EMPTY, top.code()));
        }
        if (units.size() > ScopeTable.MOST) {
            faults.add(fault("scope", Reason.SCOPE_TOO_LARGE, Integer.toString(ScopeTable.MOST)));
        }
        return units;
    }

    private void takenBack(String issuer, CampaignDraft draft, List<UnitName> units, List<CampaignFault> faults) {
        var asked = organisation.find(units.stream().map(UnitName::code).toList());
        duties.takenBack(issuer, asked, List.of(draft.mandate().title())).stream()
                .findFirst()
                .ifPresent(duty -> faults.add(fault(
                        "title",
                        Reason.TAKEN_BACK,
                        duty.list().title(),
                        duty.line().number(),
                        duty.line().matter(),
                        duty.unitName())));
    }

    private static Set<UnitKind> kinds(CampaignDraft draft, Checklist checklist) {
        var asked = checklist.kinds();
        return draft.scope().kinds().isEmpty()
                ? asked
                : asked.stream().filter(draft.scope().kinds()::contains).collect(java.util.stream.Collectors.toSet());
    }

    private static void texts(CampaignDraft draft, List<CampaignFault> faults) {
        var mandate = draft.mandate();
        text("title", mandate.title(), Reason.TITLE_MISSING, faults);
        NeverList.shipped()
                .breachInProse(List.of(mandate.title()))
                .ifPresent(breach -> faults.add(fault("title", Reason.TITLE_NEVER, breach.word())));
        text("basis", mandate.basis(), Reason.BASIS_MISSING, faults);
        text("plan", mandate.plan(), Reason.PLAN_MISSING, faults);
        tooLong("reason", draft.deadline().reason(), faults);
    }

    private static void text(String field, String text, Reason missing, List<CampaignFault> faults) {
        if (text.isBlank()) {
            faults.add(fault(field, missing));
        }
        tooLong(field, text, faults);
    }

    private static void tooLong(String field, String text, List<CampaignFault> faults) {
        if (text.length() > LONGEST) {
            faults.add(fault(field, Reason.TOO_LONG, Integer.toString(LONGEST)));
        }
    }

    private void due(CampaignDraft.Deadline deadline, LocalDate today, List<CampaignFault> faults) {
        var earliest = rules.workingDays().after(today, WORKING_DAYS);
        if (deadline.due().isBefore(today)) {
            faults.add(fault("due", Reason.DUE_PAST));
        } else if (deadline.due().isBefore(earliest) && deadline.reason().isBlank()) {
            faults.add(fault("due", Reason.DUE_TOO_SOON, earliest.toString()));
        }
    }

    private static CampaignFault fault(String field, Reason reason, String... arguments) {
        return new CampaignFault(field, reason, List.of(arguments));
    }
}
