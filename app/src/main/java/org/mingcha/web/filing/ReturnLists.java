package org.mingcha.web.filing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.OwedReturn;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the list of what a unit owes together. */
@Component
class ReturnLists {
    /** Who may make a link for the units in their reach. */
    static final Set<Role> LINKERS = Set.of(Role.OFFICER, Role.LEADER, Role.INSPECTOR);

    private final ReturnReporting reporting;
    private final UnitsTable units;
    private final MingchaClock clock;

    ReturnLists(ReturnReporting reporting, UnitsTable units, MingchaClock clock) {
        this.reporting = reporting;
        this.units = units;
        this.clock = clock;
    }

    ReturnListPage page(RequestContext context, @Nullable String code) {
        var unit = units.wanted(context, code);
        var owed = reporting.owed(context.actor(), unit.code()).orElseThrow(NotFound::new);
        var family = units.familyOf(context.unit());
        var today = clock.today();
        return new ReturnListPage(
                context.shell(NavSection.RETURNS, "filing.list"),
                unit,
                family.contains(unit) ? family : List.of(unit),
                rows(context, owed.stream().filter(OwedReturn::isOpen).toList(), today),
                rows(context, owed.stream().filter(each -> !each.isOpen()).toList(), today),
                legend(context),
                context.holds(LINKERS));
    }

    private List<ReturnListPage.Row> rows(RequestContext context, List<OwedReturn> owed, LocalDate today) {
        return owed.stream().map(each -> row(context, each, today)).toList();
    }

    private ReturnListPage.Row row(RequestContext context, OwedReturn owed, LocalDate today) {
        var words = new FilingLabels(context.words());
        return new ReturnListPage.Row(
                words.state(owed.state()),
                words.title(owed.definition(), owed.key().period()),
                FilingLabels.href(owed.key()),
                detail(context, owed, today));
    }

    private String detail(RequestContext context, OwedReturn owed, LocalDate today) {
        var record = owed.record();
        var filedAt = owed.filedAt();
        if (!owed.exempt().isEmpty()) {
            return owed.exempt();
        }
        if (owed.contradicted()) {
            return context.t("filing.row.contradicted");
        }
        if (record != null && filedAt != null) {
            return context.t("filing.row.filed", context.words().minute(filedAt), new ReceiptNumber(record).text());
        }
        return owed.ended()
                ? due(context, owed, today)
                : context.t("filing.row.from", owed.key().period().to());
    }

    private static String due(RequestContext context, OwedReturn owed, LocalDate today) {
        var left = new FilingLabels(context.words()).left(today, owed.dueOn());
        return context.t("filing.row.due", owed.dueOn(), left);
    }

    private static List<Status> legend(RequestContext context) {
        var words = new FilingLabels(context.words());
        return Arrays.stream(FilingState.values()).map(words::state).toList();
    }
}
