package org.mingcha.web.exchange;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.reporting.ExchangeFormat;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.filing.FilingLabels;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the two forms together. */
@Component
class ExchangePages {
    private static final Set<Role> FILING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    private static final int YEARS = 4;

    private final ReturnReporting reporting;
    private final UnitsTable units;
    private final MingchaClock clock;

    ExchangePages(ReturnReporting reporting, UnitsTable units, MingchaClock clock) {
        this.reporting = reporting;
        this.units = units;
        this.clock = clock;
    }

    ExchangePage of(RequestContext context, String id, String fault) {
        var words = new FilingLabels(context.words());
        var unit = context.unit();
        int year = clock.today().getYear();
        return new ExchangePage(
                context.shell(NavSection.RETURNS, fault.isEmpty() ? "exchange.heading" : "exchange.heading-fault"),
                unit,
                units.familyOf(unit),
                reporting.returns().all().stream()
                        .map(each -> new ExchangePage.Option(each.id(), words.title(each)))
                        .toList(),
                IntStream.range(0, YEARS)
                        .mapToObj(back -> Integer.toString(year - back))
                        .toList(),
                Arrays.stream(ExchangeFormat.values())
                        .map(each -> new ExchangePage.Option(each.code(), context.t("exchange.format." + each.code())))
                        .toList(),
                context.holds(FILING),
                id,
                fault);
    }
}
