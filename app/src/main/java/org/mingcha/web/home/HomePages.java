package org.mingcha.web.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EntryPage;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.assessment.Assessments;
import org.mingcha.web.assessment.Overview;
import org.mingcha.web.ledger.LedgerFilter;
import org.mingcha.web.ledger.LedgerPages;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** Puts the first page together. */
@Component
class HomePages {
    private static final int RECENT = 6;
    private static final int MOST_ITEMS = 6;

    private final Ledger ledger;
    private final LedgerPages lists;
    private final Assessments assessments;
    private final UnitsTable units;
    private final MingchaClock clock;

    HomePages(Ledger ledger, LedgerPages lists, Assessments assessments, UnitsTable units, MingchaClock clock) {
        this.ledger = ledger;
        this.lists = lists;
        this.assessments = assessments;
        this.units = units;
        this.clock = clock;
    }

    HomePage of(Visit visit) {
        var unit = visit.unit();
        var query = EntryQuery.all().ofUnit(unit.code()).withLimit(1);
        var totals = ledger.entries(visit.actor(), query).totals();
        return new HomePage(
                visit.shell(Place.HOME, "web.home.heading"),
                unit,
                units.below(unit),
                visit.words().longDay(clock.today()),
                sections(visit, unit, totals),
                lists.recent(visit, unit, RECENT),
                totals,
                visit.actor().holds(LedgerPages.WRITERS, unit.path()));
    }

    private List<HomePage.Section> sections(Visit visit, UnitLine unit, EntryPage.Totals totals) {
        var sections = new ArrayList<HomePage.Section>();
        assessments.current(visit, unit).ifPresent(overview -> {
            sections.add(new HomePage.Section(visit.t("web.home.assessment"), List.of(whole(visit, overview))));
            section(visit, "web.home.open-items", open(visit, overview)).ifPresent(sections::add);
        });
        section(visit, "web.home.ledger", ledgerTasks(visit, totals)).ifPresent(sections::add);
        return sections;
    }

    private static HomePage.Task whole(Visit visit, Overview overview) {
        return new HomePage.Task(
                visit.t("web.home.prefilled", overview.prefilled(), overview.total()),
                "quart",
                "wait",
                overview.href(),
                overview.title(),
                visit.t(
                        "web.home.prefilled-detail",
                        overview.count("insufficient-evidence"),
                        overview.count("not-met")));
    }

    private static List<HomePage.Task> open(Visit visit, Overview overview) {
        return overview.open().stream()
                .limit(MOST_ITEMS)
                .map(item -> new HomePage.Task(
                        visit.t("web.result." + item.result()),
                        item.shape(),
                        item.colour(),
                        item.href(),
                        visit.t("web.home.item", item.id(), item.question()),
                        item.plainSentence()))
                .toList();
    }

    private static List<HomePage.Task> ledgerTasks(Visit visit, EntryPage.Totals totals) {
        var tasks = new ArrayList<HomePage.Task>();
        if (totals.late() > 0) {
            tasks.add(new HomePage.Task(
                    visit.t("web.home.late"),
                    "glass",
                    "warn",
                    LedgerFilter.ofState("late").href(),
                    visit.t("web.home.late-title", totals.late()),
                    visit.t("web.home.late-detail")));
        }
        if (totals.pending() > 0) {
            tasks.add(new HomePage.Task(
                    visit.t("web.home.pending"),
                    "dashed",
                    "wait",
                    LedgerFilter.ofState("pending").href(),
                    visit.t("web.home.pending-title", totals.pending()),
                    visit.t("web.home.pending-detail")));
        }
        return tasks;
    }

    private static Optional<HomePage.Section> section(Visit visit, String key, List<HomePage.Task> tasks) {
        return tasks.isEmpty() ? Optional.empty() : Optional.of(new HomePage.Section(visit.t(key), tasks));
    }
}
