package org.mingcha.web.finding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Level;
import org.mingcha.inspection.finding.Moving;
import org.mingcha.inspection.finding.Origin;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.inspection.finding.Why;
import org.mingcha.ledger.Wording;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.web.ledger.Uploads;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Shows the form that raises a finding, and takes it. */
@Component
class RaiseDesk {
    /** Working days that the form proposes for putting something right. */
    private static final int DAYS = 10;

    private final Findings findings;
    private final UnitsTable units;
    private final Uploads uploads;
    private final MingchaClock clock;
    private final RulesInForce rules;

    RaiseDesk(Findings findings, UnitsTable units, Uploads uploads, MingchaClock clock, RulesInForce rules) {
        this.rules = rules;
        this.findings = findings;
        this.units = units;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** What the form's address says the finding comes from. */
    public record From(
            @Nullable Long assessment,
            @Nullable String item,
            @Nullable Long draw,
            @Nullable Long entry,
            @Nullable String unit) {
        Origin origin() {
            return Origin.of(assessment, item == null ? "" : item.strip(), draw, entry);
        }
    }

    RaisePage blank(Visit visit, From from) {
        var subject = findings.subject(visit.actor(), from.origin());
        if ((from.assessment() != null || from.entry() != null) && subject.isEmpty()) {
            throw new NotFound();
        }
        var due = rules.workingDays().after(clock.today(), DAYS).toString();
        var unit = subject.map(Findings.Subject::unit).orElse(from.unit() == null ? "" : from.unit());
        var problem = subject.map(found -> problem(visit, found)).orElse("");
        var typed = new RaisePage.Typed(unit, Level.MINOR.code(), problem, "", due, List.of(), List.of(), List.of());
        return page(visit, from, typed);
    }

    /** A beginning: what is wrong with it the inspector knows. */
    private static String problem(Visit visit, Findings.Subject subject) {
        var conclusion = subject.conclusion();
        return conclusion == null
                ? visit.t("finding.raise.problem-of-entry", subject.question())
                : visit.t(
                        "finding.raise.problem-of",
                        subject.item(),
                        subject.question(),
                        visit.t("web.result." + conclusion.code()));
    }

    private RaisePage page(Visit visit, From from, RaisePage.Typed typed) {
        var title = typed.faults().isEmpty() ? "finding.raise.heading" : "finding.raise.heading-fault";
        var source = findings.subject(visit.actor(), from.origin())
                .map(subject -> subject.item().isEmpty()
                        ? visit.t("finding.raise.from-entry", subject.question())
                        : visit.t("finding.raise.from", subject.item(), subject.question()))
                .orElse("");
        return new RaisePage(visit.shell(Place.FINDINGS, title), from, choice(visit, from, typed), source, typed);
    }

    /** Where the unit follows from the assessment, or is none of those right below, there is nothing to choose. */
    private List<UnitLine> choice(Visit visit, From from, RaisePage.Typed typed) {
        var family = units.familyOf(visit.unit()).stream()
                .filter(unit -> visit.actor().holds(Set.of(Role.INSPECTOR), unit.path()))
                .toList();
        boolean inFamily = typed.unit().isEmpty()
                || family.stream().anyMatch(unit -> unit.code().equals(typed.unit()));
        return from.assessment() == null && from.entry() == null && inFamily
                ? family
                : List.of(units.find(visit.actor(), typed.unit()).orElseThrow(NotFound::new));
    }

    ModelAndView raise(Visit visit, From from, MultipartHttpServletRequest request) {
        var sent = uploads.take(request, FindingDesk.values(request, "kept"), List.of());
        var typed = new RaisePage.Typed(
                FindingDesk.value(request, "unit"),
                FindingDesk.value(request, "level"),
                FindingDesk.value(request, "problem").strip(),
                FindingDesk.value(request, "owner").strip(),
                FindingDesk.value(request, "due"),
                sent.files(),
                sent.faults().stream()
                        .map(fault -> new ActForm.Typed.Fault(
                                "evidence", Wording.of(fault, visit.words().locale())))
                        .toList(),
                List.of());
        if (!typed.faults().isEmpty()) {
            return again(visit, from, typed);
        }
        var command = new RaiseFinding(
                typed.unit(),
                from.origin(),
                Level.of(typed.level()).orElse(Level.MINOR),
                typed.problem(),
                typed.owner(),
                Forms.day(typed.due()),
                typed.kept(),
                request.getParameter("confirmed") != null);
        return answer(visit, from, typed, findings.raise(visit.actor(), command));
    }

    private ModelAndView answer(Visit visit, From from, RaisePage.Typed typed, Moving moving) {
        var words = new FindingWords(visit.words());
        return switch (moving) {
            case Moving.Done(var id, var _) -> new ModelAndView("redirect:/findings/" + id.value());
            case Moving.Repeated(var id) -> new ModelAndView("redirect:/findings/" + id.value());
            case Moving.Overtaken(var id, var _, var _, var _) -> new ModelAndView("redirect:/findings/" + id.value());
            case Moving.Unconfirmed(var notices) -> again(visit, from, with(typed, List.of(), words.refusals(notices)));
            case Moving.Refused(var refusals) -> {
                if (refusals.getFirst().why() == Why.NOT_FOUND) {
                    throw new NotFound();
                }
                var faults = refusals.stream()
                        .map(each -> new ActForm.Typed.Fault(each.field(), words.refusal(each)))
                        .toList();
                yield again(visit, from, with(typed, faults, List.of()));
            }
        };
    }

    private static RaisePage.Typed with(RaisePage.Typed typed, List<ActForm.Typed.Fault> faults, List<String> notices) {
        return new RaisePage.Typed(
                typed.unit(),
                typed.level(),
                typed.problem(),
                typed.owner(),
                typed.due(),
                typed.kept(),
                faults,
                notices);
    }

    private ModelAndView again(Visit visit, From from, RaisePage.Typed typed) {
        return new ModelAndView("finding/raise", "page", page(visit, from, typed));
    }
}
