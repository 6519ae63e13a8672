package org.mingcha.web.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntrySlice;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.filing.DueReturn;
import org.mingcha.web.filing.DueReturns;
import org.mingcha.web.ledger.LedgerFilter;
import org.mingcha.web.ledger.LedgerPages;
import org.mingcha.web.plan.PlanPages;
import org.mingcha.web.preview.Overview;
import org.mingcha.web.preview.Previews;
import org.mingcha.web.setup.SetupProgress;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the first page together. */
@Component
class HomePages {
    /** Whose own work a unit's self-inspection is. */
    private static final Set<Role> ANSWERING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);

    private static final int RECENT = 6;
    private static final int MOST_ITEMS = 6;

    private final Ledger ledger;
    private final LedgerPages lists;
    private final Previews previews;
    private final DueReturns returns;
    private final UnitsTable units;
    private final Dues dues;
    private final Accounts accounts;
    private final PlanPages plans;
    private final SetupProgress setup;
    private final MingchaClock clock;

    HomePages(
            Ledger ledger,
            LedgerPages lists,
            Previews previews,
            DueReturns returns,
            UnitsTable units,
            Dues dues,
            Accounts accounts,
            PlanPages plans,
            SetupProgress setup,
            MingchaClock clock) {
        this.ledger = ledger;
        this.lists = lists;
        this.previews = previews;
        this.returns = returns;
        this.units = units;
        this.dues = dues;
        this.accounts = accounts;
        this.plans = plans;
        this.setup = setup;
        this.clock = clock;
    }

    /** @param after where the page before ended; null: the first page */
    HomePage of(RequestContext context, @Nullable String after) {
        var unit = context.unit();
        var query = EntryQuery.all().ofUnit(unit.code()).withLimit(RECENT);
        var entries = ledger.entries(context.actor(), query);
        var totals = entries.totals();
        var due = dues.of(context, unit, after);
        var todo = todo(context, unit, totals, due.own());
        var cards = returns.of(context, unit);
        var sections = new ArrayList<HomePage.Section>();
        var lacking = settingUp(context);
        add(sections, context.t("setup.home"), lacking);
        sections.addAll(besides(cards, due.sections()));
        sections.addAll(todo);
        sections.addAll(planned(context, unit));
        sections.addAll(below(context, unit));
        return new HomePage(
                context.shell(NavSection.HOME, "web.home.heading"),
                unit,
                units.below(unit),
                context.words().longDay(clock.today()),
                lacking.size()
                        + due.count()
                        + todo.stream().mapToLong(HomePage.Section::count).sum(),
                cards,
                sections,
                due.more(),
                lists.rows(context, entries),
                totals,
                context.actor().holds(LedgerPages.WRITERS, unit.path()),
                reset(context));
    }

    /** What an installation lacks, for whoever keeps it. */
    private List<HomePage.Task> settingUp(RequestContext context) {
        return setup.open(context).stream()
                .map(line -> new HomePage.Task(
                        context.t("setup.state.open"),
                        "ring",
                        "wait",
                        line.step().path(),
                        line.title(),
                        line.detail()))
                .toList();
    }

    /** Shown for a month, whoever looks, and not to be put away: else the one who reset it would do that first. */
    private String reset(RequestContext context) {
        return accounts.resetOf(context.actor())
                .map(reset -> context.t(
                        "web.home.reset",
                        context.words().minute(reset.at()),
                        reset.by().isEmpty() ? context.t("web.acts.operator") : reset.by()))
                .orElse("");
    }

    /** A return that has its card is no line as well. */
    private static List<HomePage.Section> besides(List<DueReturn> cards, List<HomePage.Section> sections) {
        var shown = cards.stream().map(DueReturn::action).collect(Collectors.toSet());
        return sections.stream()
                .map(section -> section.without(shown))
                .filter(section -> !section.tasks().isEmpty())
                .toList();
    }

    /** This month's part of the year's plan, and the way to the rest. */
    private List<HomePage.Section> planned(RequestContext context, UnitLine unit) {
        if (!context.actor().holds(ANSWERING, unit.path())) {
            return List.of();
        }
        var lines = plans.thisMonth(context, unit);
        var tasks = new ArrayList<HomePage.Task>();
        lines.forEach(line -> tasks.add(new HomePage.Task(
                line.status().label(),
                line.status().shape(),
                line.status().colour(),
                line.href(),
                line.title(),
                line.detail())));
        tasks.add(new HomePage.Task(
                context.t("web.year-plan.heading"), "dot", "mute", "/plan", context.t("web.year-plan.whole"), ""));
        return List.of(new HomePage.Section(context.t("web.year-plan.this-month"), lines.size(), false, tasks));
    }

    /** What waits without a day. @param asked whether the self-inspection stands among what is due */
    private List<HomePage.Section> todo(
            RequestContext context, UnitLine unit, EntrySlice.Totals totals, boolean asked) {
        var sections = new ArrayList<HomePage.Section>();
        if (context.actor().holds(ANSWERING, unit.path())) {
            previews.current(context, unit).ifPresent(overview -> {
                if (!asked) {
                    add(sections, context.t("web.home.assessment"), List.of(whole(context, overview)));
                }
                add(sections, context.t("web.home.open-items"), open(context, overview));
            });
            add(sections, context.t("web.home.ledger"), ledgerTasks(context, totals));
        }
        return sections;
    }

    /** Ways to the self-inspections of the units below, in their official order. */
    private List<HomePage.Section> below(RequestContext context, UnitLine unit) {
        if (context.actor().holds(ANSWERING, unit.path())) {
            return List.of();
        }
        var due = previews.due(context);
        var tasks = units.familyOf(unit).stream()
                .filter(each -> !each.code().equals(unit.code()))
                .map(each -> new HomePage.Task(
                        due.label(), "dot", "mute", "/assessments/" + each.code() + "/" + due.code(), each.name(), ""))
                .toList();
        return tasks.isEmpty()
                ? List.of()
                : List.of(new HomePage.Section(context.t("web.home.below"), tasks.size(), false, tasks));
    }

    private static HomePage.Task whole(RequestContext context, Overview overview) {
        return new HomePage.Task(
                context.t("web.home.prefilled", overview.prefilled(), overview.total()),
                "quart",
                "wait",
                overview.href(),
                overview.title(),
                context.t(
                        "web.home.prefilled-detail",
                        overview.count("insufficient-evidence"),
                        overview.count("not-met")));
    }

    private static List<HomePage.Task> open(RequestContext context, Overview overview) {
        return overview.open().stream()
                .limit(MOST_ITEMS)
                .map(item -> new HomePage.Task(
                        context.t(item.result().key()),
                        item.result().shape(),
                        item.result().colour(),
                        item.href(),
                        context.t("web.home.item", item.id(), item.question()),
                        item.plainSentence()))
                .toList();
    }

    private static List<HomePage.Task> ledgerTasks(RequestContext context, EntrySlice.Totals totals) {
        var tasks = new ArrayList<HomePage.Task>();
        if (totals.late() > 0) {
            tasks.add(new HomePage.Task(
                    context.t("web.home.late"),
                    "glass",
                    "warn",
                    LedgerFilter.ofState("late").href(),
                    context.t("web.home.late-title", totals.late()),
                    context.t("web.home.late-detail")));
        }
        if (totals.pending() > 0) {
            tasks.add(new HomePage.Task(
                    context.t("web.home.pending"),
                    "dashed",
                    "wait",
                    LedgerFilter.ofState("pending").href(),
                    context.t("web.home.pending-title", totals.pending()),
                    context.t("web.home.pending-detail")));
        }
        return tasks;
    }

    private static void add(List<HomePage.Section> sections, String heading, List<HomePage.Task> tasks) {
        if (!tasks.isEmpty()) {
            sections.add(new HomePage.Section(heading, tasks.size(), false, tasks));
        }
    }
}
