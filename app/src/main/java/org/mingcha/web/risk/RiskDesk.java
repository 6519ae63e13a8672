package org.mingcha.web.risk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.correction.risk.ActOnRisk;
import org.mingcha.correction.risk.Outcome;
import org.mingcha.correction.risk.PlanRisk;
import org.mingcha.correction.risk.RiskView.Act;
import org.mingcha.correction.risk.Risks;
import org.mingcha.correction.risk.Score;
import org.mingcha.correction.risk.Step;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.StepForm;
import org.mingcha.web.support.StepForm.Input;
import org.mingcha.web.support.Typed;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of risks to the risks, and the answers back to the reader. */
@Component
class RiskDesk {
    private static final Set<Role> PLANNING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);

    private final Risks risks;
    private final RiskPages pages;
    private final Kinds kinds;
    private final UnitsTable units;
    private final MingchaClock clock;

    RiskDesk(Risks risks, RiskPages pages, Kinds kinds, UnitsTable units, MingchaClock clock) {
        this.risks = risks;
        this.pages = pages;
        this.kinds = kinds;
        this.units = units;
        this.clock = clock;
    }

    NewRiskPage blank(Visit visit, Typed typed) {
        return page(visit, typed, List.of(), List.of());
    }

    ModelAndView plan(Visit visit, Typed typed) {
        var words = new RiskWords(visit);
        var command = new PlanRisk(
                typed.text("unit"),
                typed.text("title"),
                typed.text("kind"),
                typed.day("planned"),
                typed.has("confirmed"));
        return switch (risks.plan(visit.actor(), command)) {
            case Outcome.Done(var id) -> new ModelAndView("redirect:/risks/" + id.value());
            case Outcome.Repeated(var id) -> new ModelAndView("redirect:/risks/" + id.value());
            case Outcome.Overtaken(var id) -> new ModelAndView("redirect:/risks/" + id.value());
            case Outcome.Unconfirmed(var notices) -> again(page(visit, typed, List.of(), words.sentences(notices)));
            case Outcome.Refused(var faults) -> again(page(visit, typed, words.faults(there(faults)), List.of()));
            case Outcome.Wrong wrong -> again(page(visit, typed, List.of(words.wrong(wrong)), List.of()));
        };
    }

    private static List<Fault> there(List<Fault> faults) {
        if (faults.stream().anyMatch(fault -> fault.reason() == Reason.NOT_FOUND)) {
            throw new NotFound();
        }
        return faults;
    }

    private static ModelAndView again(NewRiskPage page) {
        return new ModelAndView("risk/new", "page", page);
    }

    private NewRiskPage page(Visit visit, Typed typed, List<StepForm.Fault> faults, List<String> notices) {
        var said = new StepForm.Said(visit.t("risk.new.heading"), "", visit.t("risk.new.submit"));
        var form = new StepForm("new", "/risks", 0, true, said, inputs(visit, typed), faults, notices);
        return new NewRiskPage(visit.shell(Place.RISKS, "risk.new.heading"), form);
    }

    private List<Input> inputs(Visit visit, Typed typed) {
        var family = units.familyOf(visit.unit()).stream()
                .filter(unit -> visit.actor().holds(PLANNING, unit.path()))
                .map(unit -> new StepForm.Option(unit.code(), unit.name()))
                .toList();
        var planned =
                typed.has("planned") ? typed.text("planned") : clock.today().toString();
        var options = kinds.options(visit.words());
        var kind = typed.has("kind") ? typed.text("kind") : options.getFirst().value();
        return List.of(
                new Input("unit", "select", visit.t("web.list.unit"), "", typed.text("unit"), family),
                Input.of("title", "text", visit.t("risk.new.title"), typed.text("title")),
                new Input("kind", "choice", visit.t("risk.kind"), "", kind, options),
                Input.of("planned", "date", visit.t("risk.fact.planned"), planned));
    }

    ModelAndView act(Visit visit, long id, Act act, Typed typed) {
        var view = pages.find(visit, id);
        var words = new RiskWords(visit);
        var command = new ActOnRisk(view.row().id(), typed.seen(), step(act, typed), typed.has("confirmed"));
        return switch (risks.act(visit.actor(), command)) {
            case Outcome.Done _, Outcome.Repeated _ -> new ModelAndView("redirect:/risks/" + id);
            case Outcome.Overtaken _ -> {
                var late = new RiskPages.Reply(visit.t("risk.overtaken"), null, Optional.empty(), List.of(), List.of());
                var answer = page(visit, id, late);
                answer.setStatus(HttpStatus.CONFLICT);
                yield answer;
            }
            case Outcome.Unconfirmed(var notices) ->
                page(visit, id, reply(act, typed, List.of(), words.sentences(notices)));
            case Outcome.Refused(var faults) ->
                page(visit, id, reply(act, typed, words.faults(there(faults)), List.of()));
            case Outcome.Wrong wrong -> page(visit, id, reply(act, typed, List.of(words.wrong(wrong)), List.of()));
        };
    }

    private static RiskPages.Reply reply(Act act, Typed typed, List<StepForm.Fault> faults, List<String> notices) {
        return new RiskPages.Reply("", act, Optional.of(typed), faults, notices);
    }

    private ModelAndView page(Visit visit, long id, RiskPages.Reply reply) {
        return new ModelAndView("risk/risk", "page", pages.page(visit, pages.find(visit, id), reply));
    }

    private static Step step(Act act, Typed typed) {
        return switch (act) {
            case ASSESS ->
                new Step.Assess(
                        Score.of(typed.text("likelihood"), typed.text("impact")).orElse(null),
                        typed.text("measure"),
                        typed.text("owner"),
                        typed.day("review"));
            case DECIDE -> new Step.Decide(typed.day("on"));
            case CLOSE -> new Step.Close(typed.day("on"));
        };
    }
}
