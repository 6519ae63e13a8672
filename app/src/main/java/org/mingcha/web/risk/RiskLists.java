package org.mingcha.web.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.safety.risk.RiskQuery;
import org.mingcha.safety.risk.RiskQuery.Filter;
import org.mingcha.safety.risk.RiskSlice;
import org.mingcha.safety.risk.RiskSummary;
import org.mingcha.safety.risk.Risks;
import org.mingcha.safety.risk.Score;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the table and the list of risks together. */
@Component
class RiskLists {
    private static final Set<Role> PLANNING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    private static final int ROWS = 50;

    private final Risks risks;
    private final RiskKinds kinds;
    private final UnitsTable units;
    private final MingchaClock clock;

    RiskLists(Risks risks, RiskKinds kinds, UnitsTable units, MingchaClock clock) {
        this.risks = risks;
        this.kinds = kinds;
        this.units = units;
        this.clock = clock;
    }

    /** The place of the table that the address asks for. */
    record At(@Nullable String likelihood, @Nullable String impact) {
        @Nullable
        Score place() {
            return Score.of(likelihood == null ? "" : likelihood, impact == null ? "" : impact)
                    .orElse(null);
        }
    }

    private static String at(@Nullable Score place) {
        return place == null ? "" : "&likelihood=" + place.likelihood() + "&impact=" + place.impact();
    }

    RiskListPage page(RequestContext context, ListQuery wanted, At at) {
        var unit = units.wanted(context, wanted.unit());
        var filter = wanted.filter(Filter.OPEN);
        var place = at.place();
        var cursor = Optional.ofNullable(wanted.after())
                .flatMap(EntryQuery.Cursor::parse)
                .orElse(null);
        var page = risks.risks(context.actor(), new RiskQuery(unit.code(), filter, place, cursor, ROWS));
        var totals = page.totals();
        var list = ListFilter.of("/risks", unit, units.familyOf(unit))
                .showing(filter, each -> context.t("risk.show." + each.code(), count(each, totals)))
                .paged(
                        at(place),
                        cursor == null,
                        page.next() == null ? null : page.next().text());
        var today = clock.today();
        return new RiskListPage(
                context.shell(NavSection.RISKS, "risk.heading"),
                list,
                context.t("risk.lead", unit.name(), totals.open(), totals.high(), totals.unscored()),
                table(context, list, page.table()),
                place == null ? "" : context.t("risk.place", place.likelihood(), place.impact()),
                page.rows().stream().map(row -> row(context, row, today)).toList(),
                context.actor().holds(PLANNING, unit.path()));
    }

    private static List<RiskListPage.Line> table(RequestContext context, ListFilter list, Map<Score, Long> counts) {
        return IntStream.rangeClosed(1, Score.MOST)
                .map(line -> Score.MOST + 1 - line)
                .mapToObj(likelihood -> new RiskListPage.Line(
                        likelihood,
                        IntStream.rangeClosed(1, Score.MOST)
                                .mapToObj(impact -> cell(context, list, new Score(likelihood, impact), counts))
                                .toList()))
                .toList();
    }

    private static RiskListPage.Cell cell(
            RequestContext context, ListFilter list, Score place, Map<Score, Long> counts) {
        long count = counts.getOrDefault(place, 0L);
        var label = context.t("risk.cell", place.likelihood(), place.impact(), count);
        return new RiskListPage.Cell(
                place.value(), count, place.band().code(), label, list.href(Filter.OPEN.code()) + at(place));
    }

    private static long count(Filter filter, RiskSlice.Totals totals) {
        return switch (filter) {
            case OPEN -> totals.open();
            case HIGH -> totals.high();
            case OVERDUE -> totals.overdue();
            case UNASSESSED -> totals.unassessed();
            case ALL -> totals.all();
        };
    }

    private RiskListPage.Row row(RequestContext context, RiskSummary row, LocalDate today) {
        var words = new RiskLabels(context);
        var review = row.days().review();
        return new RiskListPage.Row(
                "/risks/" + row.id(),
                words.score(row.score()),
                row.title(),
                kinds.shown(row.kind(), context.words()),
                row.unitName(),
                row.owner(),
                words.timing(row.timing()),
                review == null ? "" : review.toString(),
                row.isReviewOverdue(today));
    }
}
