package org.mingcha.web.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.claims.ClaimQuery;
import org.mingcha.claims.ClaimSlice;
import org.mingcha.claims.ClaimSummary;
import org.mingcha.claims.Claims;
import org.mingcha.claims.EscalationView;
import org.mingcha.claims.ResponseTimes;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.Questions;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the lists together: claims, and what went up. */
@Component
class ClaimLists {
    static final Set<Role> WRITERS = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    private static final int ROWS = 50;

    private final Claims claims;
    private final Questions questions;
    private final UnitsTable units;
    private final MingchaClock clock;

    ClaimLists(Claims claims, Questions questions, UnitsTable units, MingchaClock clock) {
        this.claims = claims;
        this.questions = questions;
        this.units = units;
        this.clock = clock;
    }

    ClaimListPage page(RequestContext context, ListQuery wanted, @Nullable String times) {
        var unit = units.wanted(context, wanted.unit());
        var filter = wanted.filter(ClaimQuery.Filter.PENDING);
        var page = claims.claims(context.actor(), new ClaimQuery(unit.code(), filter, wanted.cursor(), ROWS));
        var year = new Period(clock.today().getYear(), Period.Part.YEAR, 1);
        var period = Optional.ofNullable(times).flatMap(Period::parse).orElse(year);
        var totals = page.totals();
        return new ClaimListPage(
                context.shell(NavSection.CLAIMS, "claim.heading"),
                ListFilter.of("/claims", unit, units.familyOf(unit))
                        .showing(filter, each -> context.t("claim.show." + each.code(), count(each, totals)))
                        .paged(wanted.cursor(), page.next()),
                totals,
                page.rows().stream().map(row -> row(context, row)).toList(),
                context.actor().holds(WRITERS, unit.path()),
                pendingQuestions(context, unit),
                waiting(claims.escalations(context.actor())),
                period.code(),
                times(context, unit, period));
    }

    private long pendingQuestions(RequestContext context, UnitLine unit) {
        var query = new QuestionQuery(unit.code(), QuestionQuery.Filter.PENDING, null, 1);
        return questions.questions(context.actor(), query).totals().pending();
    }

    private static long waiting(List<EscalationView> sent) {
        return sent.stream().filter(each -> each.acknowledged() == null).count();
    }

    private static long count(ClaimQuery.Filter filter, ClaimSlice.Totals totals) {
        return switch (filter) {
            case ALL -> totals.all();
            case PENDING -> totals.pending();
            case OVERDUE -> totals.overdue();
            case WAITING -> totals.waiting();
            case ANSWERED -> totals.all() - totals.pending();
        };
    }

    static ClaimListPage.Row row(RequestContext context, ClaimSummary row) {
        var words = new ClaimLabels(context.words());
        return new ClaimListPage.Row(
                row.id().value(),
                "/claims/" + row.id().value(),
                words.status(row),
                words.sentence(row),
                row.unitName(),
                words.came(row.came()),
                words.level(row.level()),
                row.receivedOn().toString(),
                row.answeredOn() == null ? row.dueOn().toString() : "",
                note(context, row));
    }

    /** By when it has to go up, as long as it hasn't. */
    private static String note(RequestContext context, ClaimSummary row) {
        Instant by = row.escalateBy();
        if (by == null) {
            return "";
        }
        return context.t(
                row.late() ? "claim.escalate-late" : "claim.escalate-by",
                context.words().minute(by));
    }

    private List<ClaimListPage.Times> times(RequestContext context, UnitLine unit, Period period) {
        return claims.responseTimes(context.actor(), unit.code(), period.from(), period.to())
                .map(found -> List.of(
                        times(context, "claim.times.claims", found.claims()),
                        times(context, "claim.times.questions", found.questions())))
                .orElse(List.of());
    }

    private static ClaimListPage.Times times(RequestContext context, String key, ResponseTimes.Times times) {
        var words = new ClaimLabels(context.words());
        return new ClaimListPage.Times(
                context.t(key),
                times.answered(),
                words.span(times.medianMinutes()),
                words.span(times.p90Minutes()),
                times.open(),
                times.byDay());
    }

    EscalationsPage escalations(RequestContext context) {
        var sent = claims.escalations(context.actor());
        return new EscalationsPage(
                context.shell(NavSection.CLAIMS, "claim.escalations.heading"),
                sent.stream().map(each -> row(context, each)).toList(),
                waiting(sent));
    }

    private static EscalationsPage.Row row(RequestContext context, EscalationView sent) {
        var words = new ClaimLabels(context.words());
        return new EscalationsPage.Row(
                "/claims/" + sent.id().value(),
                words.status(sent),
                sent.claim(),
                sent.unitName(),
                sent.superiorName(),
                words.level(sent.level()),
                context.t("claim.help." + sent.help().code()),
                sent.facts(),
                context.words().minute(sent.sentAt()),
                context.words().minute(sent.dueAt()));
    }
}
