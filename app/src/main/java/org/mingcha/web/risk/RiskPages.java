package org.mingcha.web.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.risk.RiskId;
import org.mingcha.correction.risk.RiskView;
import org.mingcha.correction.risk.RiskView.Act;
import org.mingcha.correction.risk.Risks;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.StepForm;
import org.mingcha.web.support.StepForm.Input;
import org.mingcha.web.support.StepForm.Option;
import org.mingcha.web.support.Typed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** Puts the page of one risk together. */
@Component
class RiskPages {
    private static final int MONTHS_TO_REVIEW = 6;

    private final Risks risks;
    private final Kinds kinds;
    private final MingchaClock clock;

    RiskPages(Risks risks, Kinds kinds, MingchaClock clock) {
        this.risks = risks;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** What came of a form: the page shows it again. */
    record Reply(
            String notice,
            @Nullable Act act,
            Optional<Typed> typed,
            List<StepForm.Fault> faults,
            List<String> notices) {
        static final Reply NONE = new Reply("", null, Optional.empty(), List.of(), List.of());
    }

    RiskView find(Visit visit, long id) {
        return risks.find(visit.actor(), new RiskId(id)).orElseThrow(NotFound::new);
    }

    RiskDetailPage page(Visit visit, RiskView view, Reply reply) {
        var words = new RiskWords(visit);
        var row = view.row();
        return new RiskDetailPage(
                visit.shellTitled(Place.RISKS, row.title()),
                view.withdrawn() ? visit.t("risk.withdrawn") : reply.notice(),
                row.id().value(),
                row.title(),
                row.unitName(),
                "/risks?unit=" + row.unit(),
                kinds.shown(row.kind(), visit.words()),
                words.score(row.score()),
                words.timing(row.timing()),
                facts(visit, view),
                forms(visit, view, reply),
                view.history().reversed().stream()
                        .map(look -> look(visit, look))
                        .toList());
    }

    private static List<RiskDetailPage.Fact> facts(Visit visit, RiskView view) {
        var facts = new ArrayList<RiskDetailPage.Fact>();
        var row = view.row();
        var days = row.days();
        add(facts, visit, "measure", view.measure());
        add(facts, visit, "owner", row.owner());
        add(facts, visit, "planned", days.planned().toString());
        add(facts, visit, "assessed", day(days.assessed()));
        add(facts, visit, "decided", day(days.decided()));
        add(facts, visit, "review", day(days.review()));
        add(facts, visit, "closed", day(days.closed()));
        return facts;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static void add(List<RiskDetailPage.Fact> facts, Visit visit, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(new RiskDetailPage.Fact(visit.t("risk.fact." + label), text));
        }
    }

    private static RiskDetailPage.Look look(Visit visit, RiskView.Look look) {
        return new RiskDetailPage.Look(
                look.reason().isEmpty() ? visit.t("risk.look.planned") : look.reason(),
                visit.words().minute(look.recordedAt()),
                new RiskWords(visit).score(look.score()).label(),
                look.index() == null ? "" : look.index().toString());
    }

    private List<StepForm> forms(Visit visit, RiskView view, Reply reply) {
        var forms = new ArrayList<StepForm>();
        for (var act : Act.values()) {
            if (view.may().contains(act)) {
                boolean back = reply.act() == act;
                boolean open = back
                        || reply.act() == null
                                && act == Act.ASSESS
                                && view.row().score() == null;
                forms.add(new StepForm(
                        act.code(),
                        "/risks/" + view.row().id().value() + "/" + act.code(),
                        view.version(),
                        open,
                        said(visit, view, act),
                        inputs(visit, view, act, back ? reply.typed() : Optional.empty()),
                        back ? reply.faults() : List.of(),
                        back ? reply.notices() : List.of()));
            }
        }
        return forms;
    }

    private static StepForm.Said said(Visit visit, RiskView view, Act act) {
        var again = act == Act.ASSESS && view.row().days().assessed() != null ? "review" : act.code();
        var key = "risk.step." + again + ".";
        return new StepForm.Said(visit.t(key + "heading"), visit.t(key + "hint"), visit.t(key + "submit"));
    }

    private List<Input> inputs(Visit visit, RiskView view, Act act, Optional<Typed> typed) {
        if (act != Act.ASSESS) {
            var today = clock.today().toString();
            var label = visit.t("risk.step." + act.code() + ".on");
            return List.of(Input.of("on", "date", label, value(typed, "on", today)));
        }
        var score = view.row().score();
        var review = clock.today().plusMonths(MONTHS_TO_REVIEW).toString();
        return List.of(
                scale(visit, "likelihood", value(typed, "likelihood", score == null ? "" : "" + score.likelihood())),
                scale(visit, "impact", value(typed, "impact", score == null ? "" : "" + score.impact())),
                Input.of("measure", "area", visit.t("risk.fact.measure"), value(typed, "measure", view.measure())),
                new Input(
                        "owner",
                        "text",
                        visit.t("risk.fact.owner"),
                        visit.t("web.form.hint.post"),
                        value(typed, "owner", view.row().owner()),
                        List.of()),
                Input.of("review", "date", visit.t("risk.fact.review"), value(typed, "review", review)));
    }

    private static Input scale(Visit visit, String name, String value) {
        var options = List.of("1", "2", "3", "4", "5").stream()
                .map(each -> new Option(each, visit.t("risk." + name + "." + each)))
                .toList();
        return new Input(name, "choice", visit.t("risk." + name), "", value, options);
    }

    private static String value(Optional<Typed> typed, String name, String orElse) {
        return typed.map(form -> form.text(name)).orElse(orElse);
    }
}
