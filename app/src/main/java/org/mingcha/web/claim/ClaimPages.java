package org.mingcha.web.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.casework.Casework;
import org.mingcha.correction.Came;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.ClaimRow;
import org.mingcha.correction.ClaimState;
import org.mingcha.correction.ClaimView;
import org.mingcha.correction.Claims;
import org.mingcha.correction.Draft;
import org.mingcha.correction.Source;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.casework.CaseLabels;
import org.mingcha.web.casework.CasePage;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one claim, and the one on which it is entered. */
@Component
class ClaimPages implements CasePage {
    private static final int TITLE = 30;

    private final Claims claims;
    private final ClaimHistory history;
    private final Casework casework;
    private final UnitsTable units;
    private final MingchaClock clock;

    ClaimPages(Claims claims, ClaimHistory history, Casework casework, UnitsTable units, MingchaClock clock) {
        this.claims = claims;
        this.history = history;
        this.casework = casework;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "claims";
    }

    @Override
    public String kind() {
        return Claims.REGISTER;
    }

    @Override
    public ModelAndView opening(RequestContext visit, CommandForm.Reply reply) {
        var family = units.familyOf(visit.unit()).stream()
                .filter(unit -> visit.actor().holds(ClaimLists.WRITERS, unit.path()))
                .map(unit -> new CommandFormView.Option(unit.code(), unit.name()))
                .toList();
        var command =
                casework.opening(kind()).orElseThrow().reader().descriptions().getFirst();
        var initial = new HashMap<>(Map.of(
                "unit", visit.unit().code(),
                "came", Came.RESIDENT.code(),
                "received_on", clock.today().toString()));
        initial.putAll(reply.values());
        var form = new CommandForm(
                "claim.new.",
                "/claims",
                0,
                Map.of(),
                initial,
                Map.of("unit", CommandForm.Choice.list(family)),
                new CaseLabels(visit.words(), kind(), command.name()));
        var said = new CommandFormView.Said(visit.t("claim.new.heading"), "", visit.t("claim.new.submit"));
        var title = reply.violations().isEmpty() ? "claim.new.heading" : "claim.new.heading-fault";
        return new ModelAndView(
                "claim/new",
                "page",
                new NewClaimPage(visit.shell(NavSection.CLAIMS, title), form.of(visit, command, said, reply)));
    }

    @Override
    public ModelAndView page(RequestContext visit, long id, CommandForm.Reply reply) {
        return page(visit, find(visit, id), Outcome.of(visit, reply));
    }

    /** Approved and published with one button. */
    @Override
    public Optional<String> then(String command, Map<String, String> typed) {
        return command.equals("approve") && typed.containsKey("then") ? Optional.of("publish") : Optional.empty();
    }

    ModelAndView page(RequestContext visit, ClaimView view, Outcome outcome) {
        return new ModelAndView("claim/claim", "page", detail(visit, view, outcome));
    }

    ClaimView find(RequestContext visit, long id) {
        return claims.find(visit.actor(), new ClaimId(id)).orElseThrow(NotFound::new);
    }

    private ClaimDetailPage detail(RequestContext visit, ClaimView view, Outcome outcome) {
        var words = new ClaimWords(visit.words());
        var row = view.row();
        var sentence = words.sentence(row);
        var typed = outcome.draft();
        var correction = view.correction();
        var main = view.mainClaim();
        return new ClaimDetailPage(
                visit.shellTitled(NavSection.CLAIMS, visit.t("claim.title", row.unitName(), shortened(sentence))),
                row.id().value(),
                view.version(),
                sentence,
                words.status(row),
                waiting(visit, view),
                view.returned(),
                facts(visit, view),
                correction == null ? "" : correction.path(),
                (typed == null ? DraftForm.of(view.draft()) : typed).withRoom(),
                preview(visit, row.id(), view.draft()),
                view.may().contains("join") ? rows(visit, claims.alike(visit.actor(), row.id())) : List.of(),
                rows(visit, view.joined()),
                main == null ? List.of() : rows(visit, List.of(main)),
                history.of(visit, view),
                view.may(),
                view,
                outcome);
    }

    private static List<ClaimListPage.Row> rows(RequestContext visit, List<ClaimRow> rows) {
        return rows.stream().map(row -> ClaimLists.row(visit, row)).toList();
    }

    private static String waiting(RequestContext visit, ClaimView view) {
        var row = view.row();
        if (view.askedAbove() != null) {
            return visit.t("claim.waits.superior", view.askedAbove());
        }
        if (view.waitsForAnother()) {
            return visit.t("claim.waits.another");
        }
        boolean changing = view.correction() != null && row.state() != ClaimState.PUBLISHED;
        return changing && row.state() != ClaimState.JOINED
                ? visit.t("claim.waits.changing")
                : visit.t("claim.waits." + row.state().code(), row.dueOn());
    }

    private static List<ClaimDetailPage.Pair> facts(RequestContext visit, ClaimView view) {
        var words = new ClaimWords(visit.words());
        var row = view.row();
        var facts = new ArrayList<ClaimDetailPage.Pair>();
        add(facts, visit.t("claim.column.received"), row.receivedOn().toString(), "");
        add(facts, visit.t("claim.column.came"), words.came(row.came()), "");
        add(facts, visit.t("claim.column.due"), row.dueOn().toString(), "");
        add(facts, visit.t("claim.column.level"), level(visit, view), "");
        if (!view.holder().equals(row.unit())) {
            add(facts, visit.t("claim.holder"), view.holderName(), "");
        }
        var by = row.escalateBy();
        if (by != null) {
            add(facts, visit.t("claim.escalate"), visit.words().minute(by), "");
        }
        add(
                facts,
                visit.t("claim.entry"),
                visit.t("claim.entry-link"),
                "/ledger/" + row.id().value());
        return facts;
    }

    private static void add(List<ClaimDetailPage.Pair> facts, String label, String value, String href) {
        if (!value.isEmpty()) {
            facts.add(new ClaimDetailPage.Pair(label, value, href));
        }
    }

    private static String level(RequestContext visit, ClaimView view) {
        var level = new ClaimWords(visit.words()).level(view.row().level());
        var basis = view.basis();
        return basis == null
                ? level
                : visit.t(
                        "claim.level-because",
                        level,
                        visit.t("claim.consequence." + basis.consequence().code()),
                        visit.t("claim.knowledge." + basis.knowledge().code()));
    }

    private static ClaimDetailPage.Preview preview(RequestContext visit, ClaimId id, Draft draft) {
        var sources = new ArrayList<ClaimDetailPage.Preview.SourceLine>();
        for (var source : draft.sources()) {
            sources.add(source(visit, id, Integer.toString(sources.size() + 1), source));
        }
        var verdict = draft.verdict() == null
                ? ""
                : visit.t("correction.verdict." + draft.verdict().code());
        return new ClaimDetailPage.Preview(verdict, draft.headline(), draft.facts(), draft.method(), sources);
    }

    private static ClaimDetailPage.Preview.SourceLine source(RequestContext visit, ClaimId id, String number, Source source) {
        var file = source.file();
        var detail = Stream.of(
                        visit.t("correction.source." + source.kind().code()),
                        source.issuer(),
                        source.datedOn() == null ? "" : source.datedOn().toString(),
                        source.reference(),
                        file == null ? "" : visit.words().size(file.size()))
                .filter(part -> !part.isEmpty())
                .toList();
        var href = file == null ? source.link() : "/claims/" + id.value() + "/evidence/" + file.sha256();
        return new ClaimDetailPage.Preview.SourceLine(
                number, source.title(), String.join(visit.t("web.format.dot"), detail), href);
    }

    private static String shortened(String sentence) {
        return sentence.codePointCount(0, sentence.length()) <= TITLE
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, TITLE)) + "…";
    }
}
