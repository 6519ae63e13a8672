package org.mingcha.web.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.reporting.OwedReturn;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;

/** What a reader's own unit has to file now. */
@Component
public class DueReturns {
    private static final Set<Role> FILERS = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    private static final int MOST = 3;

    private final ReturnReporting reporting;
    private final MingchaClock clock;

    DueReturns(ReturnReporting reporting, MingchaClock clock) {
        this.reporting = reporting;
        this.clock = clock;
    }

    /** The oldest first: nobody is asked for a later one before. */
    public List<DueReturn> of(RequestContext context, UnitLine unit) {
        var today = clock.today();
        return !context.actor().holds(FILERS, unit.path())
                ? List.of()
                : reporting.owed(context.actor(), unit.code()).orElse(List.of()).reversed().stream()
                        .filter(OwedReturn::isOpen)
                        .limit(MOST)
                        .map(owed -> card(context, owed, unit.name(), today))
                        .toList();
    }

    private DueReturn card(RequestContext context, OwedReturn owed, String unit, LocalDate today) {
        var words = new FilingLabels(context.words());
        var key = owed.key();
        boolean oneTap = reporting
                .form(context.actor(), key)
                .filter(DueReturns::isNilPossible)
                .isPresent();
        return new DueReturn(
                words.title(owed.definition(), key.period()),
                unit,
                context.t("filing.row.due", owed.dueOn(), words.left(today, owed.dueOn())),
                words.state(owed.state()),
                oneTap ? words.nil(key.period()) : "",
                FilingLabels.href(key),
                Long.toString(context.actor().account()));
    }

    private static boolean isNilPossible(ReturnForm form) {
        return form.definition().nil()
                && form.filed().isEmpty()
                && form.entries().isEmpty();
    }
}
