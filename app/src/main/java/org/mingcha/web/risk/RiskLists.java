package org.mingcha.web.risk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.correction.risk.RiskPage;
import org.mingcha.correction.risk.RiskQuery;
import org.mingcha.correction.risk.RiskQuery.Filter;
import org.mingcha.correction.risk.RiskRow;
import org.mingcha.correction.risk.Risks;
import org.mingcha.correction.risk.Score;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.Tab;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** Puts the table and the list of risks together. */
@Component
class RiskLists {
    private static final Set<Role> PLANNING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    private static final int ROWS = 50;

    private final Risks risks;
    private final Kinds kinds;
    private final UnitsTable units;
    private final MingchaClock clock;

    RiskLists(Risks risks, Kinds kinds, UnitsTable units, MingchaClock clock) {
        this.risks = risks;
        this.kinds = kinds;
        this.units = units;
        this.clock = clock;
    }

    /** What the address asks for; what can't be read there is as good as absent. */
    record Wanted(
            @Nullable String unit,
            @Nullable String show,
            @Nullable String likelihood,
            @Nullable String impact,
            @Nullable String after) {
        Filter filter() {
            return Filter.of(show == null ? "" : show).orElse(Filter.OPEN);
        }

        @Nullable
        Score place() {
            return Score.of(likelihood == null ? "" : likelihood, impact == null ? "" : impact)
                    .orElse(null);
        }
    }

    private static String href(String unit, Filter filter) {
        return "/risks?unit=" + unit + "&show=" + filter.code();
    }

    private static String at(@Nullable Score place) {
        return place == null ? "" : "&likelihood=" + place.likelihood() + "&impact=" + place.impact();
    }

    RiskListPage page(Visit visit, Wanted wanted) {
        var unit = unit(visit, wanted.unit());
        var filter = wanted.filter();
        var place = wanted.place();
        var cursor = RiskQuery.Cursor.parse(wanted.after() == null ? "" : wanted.after())
                .orElse(null);
        var page = risks.risks(visit.actor(), new RiskQuery(unit.code(), filter, place, cursor, ROWS));
        var totals = page.totals();
        var here = href(unit.code(), filter) + at(place);
        return new RiskListPage(
                visit.shell(Place.RISKS, "risk.heading"),
                unit,
                units.familyOf(unit),
                filter.code(),
                visit.t("risk.lead", unit.name(), totals.open(), totals.high(), totals.unscored()),
                table(visit, unit, page.table()),
                place == null ? "" : visit.t("risk.place", place.likelihood(), place.impact()),
                tabs(visit, unit, filter, totals),
                page.rows().stream().map(row -> row(visit, row, clock.today())).toList(),
                page.next() == null
                        ? null
                        : here + "&after=" + URLEncoder.encode(page.next().text(), StandardCharsets.UTF_8),
                cursor == null ? null : here,
                visit.actor().holds(PLANNING, unit.path()));
    }

    private UnitLine unit(Visit visit, @Nullable String code) {
        return code == null || code.isBlank()
                ? visit.unit()
                : units.find(visit.actor(), code).orElseThrow(NotFound::new);
    }

    private static List<RiskListPage.Line> table(Visit visit, UnitLine unit, Map<Score, Long> counts) {
        return IntStream.rangeClosed(1, Score.MOST)
                .map(line -> Score.MOST + 1 - line)
                .mapToObj(likelihood -> new RiskListPage.Line(
                        likelihood,
                        IntStream.rangeClosed(1, Score.MOST)
                                .mapToObj(impact -> cell(visit, unit, new Score(likelihood, impact), counts))
                                .toList()))
                .toList();
    }

    private static RiskListPage.Cell cell(Visit visit, UnitLine unit, Score place, Map<Score, Long> counts) {
        long count = counts.getOrDefault(place, 0L);
        var label = visit.t("risk.cell", place.likelihood(), place.impact(), count);
        return new RiskListPage.Cell(
                place.value(), count, place.band().code(), label, href(unit.code(), Filter.OPEN) + at(place));
    }

    private static List<Tab> tabs(Visit visit, UnitLine unit, Filter current, RiskPage.Totals totals) {
        return Arrays.stream(Filter.values())
                .map(filter -> new Tab(
                        visit.t("risk.show." + filter.code(), count(filter, totals)),
                        href(unit.code(), filter),
                        filter == current))
                .toList();
    }

    private static long count(Filter filter, RiskPage.Totals totals) {
        return switch (filter) {
            case OPEN -> totals.open();
            case HIGH -> totals.high();
            case OVERDUE -> totals.overdue();
            case UNASSESSED -> totals.unassessed();
            case ALL -> totals.all();
        };
    }

    private RiskListPage.Row row(Visit visit, RiskRow row, LocalDate today) {
        var words = new RiskWords(visit);
        var review = row.days().review();
        return new RiskListPage.Row(
                "/risks/" + row.id().value(),
                words.score(row.score()),
                row.title(),
                kinds.shown(row.kind(), visit.words()),
                row.unitName(),
                row.owner(),
                words.timing(row.timing()),
                review == null ? "" : review.toString(),
                row.isReviewOverdue(today));
    }
}
