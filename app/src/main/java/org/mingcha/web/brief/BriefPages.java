package org.mingcha.web.brief;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.Cadence;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the leader's page together. */
@Component
class BriefPages {
    private static final int MONTHS_BACK = 12;

    private final BriefReturns returns;
    private final BriefWaiting waiting;
    private final BriefOverdue overdue;
    private final BriefInspections inspections;
    private final MingchaClock clock;

    BriefPages(
            BriefReturns returns,
            BriefWaiting waiting,
            BriefOverdue overdue,
            BriefInspections inspections,
            MingchaClock clock) {
        this.returns = returns;
        this.waiting = waiting;
        this.overdue = overdue;
        this.inspections = inspections;
        this.clock = clock;
    }

    /** @param wanted code of a month; what can't be read, or lies too far off, is as good as absent */
    BriefPage of(RequestContext context, @Nullable String wanted) {
        var last = monthBefore(Cadence.MONTHLY.at(clock.today()));
        var month = Optional.ofNullable(wanted)
                .flatMap(Period::parse)
                .filter(Cadence.MONTHLY::fits)
                .filter(each -> !each.from().isAfter(last.from()) && !isTooOld(each))
                .orElse(last);
        var unit = context.unit();
        var counted = returns.of(context, unit, month);
        return new BriefPage(
                context.shell(NavSection.BRIEF, "brief.heading", unit.name()),
                new BriefPage.Heading(
                        context.t("brief.heading", unit.name()),
                        context.t("brief.lead", context.words().month(month.from()), clock.today()),
                        unit.code() + "." + month.code()),
                isTooOld(monthBefore(month)) ? "" : href(monthBefore(month)),
                month.equals(last) ? "" : href(Cadence.MONTHLY.after(month)),
                counted.stream().map(BriefReturns.Owed::shown).toList(),
                waiting.of(context, unit, counted),
                overdue.figures(context, unit),
                overdue.findings(context, unit),
                inspections.of(context, unit));
    }

    private boolean isTooOld(Period month) {
        return month.to().isBefore(clock.today().minusMonths(MONTHS_BACK));
    }

    private static Period monthBefore(Period month) {
        return Cadence.MONTHLY.at(month.from().minusDays(1));
    }

    private static String href(Period month) {
        return "/brief?period=" + month.code();
    }
}
