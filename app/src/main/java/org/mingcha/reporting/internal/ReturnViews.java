package org.mingcha.reporting.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.returns.Addressee;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnView;
import org.mingcha.reporting.ReturnView.Step;
import org.springframework.stereotype.Component;

/** One return as a superior sees it. */
@Component
public final class ReturnViews {
    private final ReportingUnitTable units;
    private final ReturnFilingTable filings;
    private final MingchaClock clock;
    private final ReturnForms forms;
    private final Versions versions;

    ReturnViews(
            ReportingUnitTable units,
            ReturnFilingTable filings,
            MingchaClock clock,
            ReturnForms forms,
            Versions versions) {
        this.units = units;
        this.filings = filings;
        this.clock = clock;
        this.forms = forms;
        this.versions = versions;
    }

    public Optional<ReturnView> find(Actor actor, ReturnKey key) {
        return forms.form(actor, key)
                .map(form -> new ReturnView(form, versions.of(actor, key), steps(actor, key, form)));
    }

    private Set<Step> steps(Actor actor, ReturnKey key, ReturnForm form) {
        var place = units.find(actor, key.unit()).orElseThrow();
        var standing = filings.standing(key).orElse(null);
        var steps = EnumSet.noneOf(Step.class);
        boolean superior = FilingAuthority.superior(actor, place).isPresent();
        if (superior && form.filed().isPresent()) {
            steps.add(Step.SEND_BACK);
        }
        if (standing != null && isWaiting(standing, form) && mayTake(actor, place, standing, form)) {
            steps.add(Step.TAKE);
        }
        boolean missing = form.filed().isEmpty() && form.reason().isEmpty();
        boolean over = clock.today().isAfter(key.period().to());
        if (missing
                && over
                && owes(form)
                && FilingAuthority.either(actor, place).isPresent()) {
            steps.add(Step.NOTE);
        }
        return steps;
    }

    private static boolean isWaiting(CurrentVersion standing, ReturnForm form) {
        return form.filed().isPresent() && standing.isWaiting(form.definition());
    }

    /** An addressee who hasn't yet. */
    private static boolean mayTake(Actor actor, UnitRef place, CurrentVersion standing, ReturnForm form) {
        boolean superior = FilingAuthority.superior(actor, place).isPresent();
        if (!superior && FilingAuthority.leader(actor, place).isEmpty()) {
            return false;
        }
        var as = superior ? Addressee.SUPERIOR : Addressee.GOVERNMENT;
        return form.definition().takers().contains(as)
                && !standing.review().takers().contains(as);
    }

    private static boolean owes(ReturnForm form) {
        return switch (form.state()) {
            case NOT_APPLICABLE -> false;
            case FILED, NIL, WAITING, RETURNED, LATE, MISSING, NOT_DUE -> true;
        };
    }
}
