package org.mingcha.web.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.casework.Casework;
import org.mingcha.claims.Channel;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.ClaimState;
import org.mingcha.claims.ClaimSummary;
import org.mingcha.claims.ClaimView;
import org.mingcha.claims.Claims;
import org.mingcha.claims.Source;
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
    public ModelAndView opening(RequestContext context, CommandForm.Reply reply) {
        var family = units.familyOf(context.unit()).stream()
                .filter(unit -> context.actor().holds(ClaimLists.WRITERS, unit.path()))
                .map(unit -> new CommandFormView.Option(unit.code(), unit.name()))
                .toList();
        var command =
                casework.opening(kind()).orElseThrow().reader().descriptions().getFirst();
        var initial = new HashMap<>(Map.of(
                "unit", context.unit().code(),
                "came", Channel.RESIDENT.code(),
                "received_on", clock.today().toString()));
        initial.putAll(reply.values());
        var form = new CommandForm(
                "claim.new.",
                "/claims",
                0,
                Map.of(),
                initial,
                Map.of("unit", CommandForm.Choice.list(family)),
                new CaseLabels(context.words(), kind(), command.name()));
        var said = new CommandFormView.Said(context.t("claim.new.heading"), "", context.t("claim.new.submit"));
        var title = reply.violations().isEmpty() ? "claim.new.heading" : "claim.new.heading-fault";
        return new ModelAndView(
                "claim/new",
                "page",
                new NewClaimPage(context.shell(NavSection.CLAIMS, title), form.of(context, command, said, reply)));
    }

    @Override
    public ModelAndView page(RequestContext context, long id, CommandForm.Reply reply) {
        return page(context, find(context, id), ClaimFormState.of(context, atItsForm(reply)));
    }

    /** What is submitted is what the form of the verification holds: what it lacks is said there. */
    private static CommandForm.Reply atItsForm(CommandForm.Reply reply) {
        return reply.form().equals("submit") ? reply.at("save") : reply;
    }

    /** Approved and published with one button. */
    @Override
    public Optional<String> then(String command, Map<String, String> typed) {
        return command.equals("approve") && typed.containsKey("then") ? Optional.of("publish") : Optional.empty();
    }

    ModelAndView page(RequestContext context, ClaimView view, ClaimFormState outcome) {
        return new ModelAndView("claim/claim", "page", detail(context, view, outcome));
    }

    ClaimView find(RequestContext context, long id) {
        return claims.find(context.actor(), new ClaimId(id)).orElseThrow(NotFound::new);
    }

    private ClaimDetailPage detail(RequestContext context, ClaimView view, ClaimFormState outcome) {
        var words = new ClaimLabels(context.words());
        var row = view.row();
        var sentence = words.sentence(row);
        var typed = outcome.draft();
        var correction = view.correction();
        var main = view.mainClaim();
        return new ClaimDetailPage(
                context.shellTitled(NavSection.CLAIMS, context.t("claim.title", row.unitName(), shortened(sentence))),
                row.id().value(),
                view.version(),
                sentence,
                words.status(row),
                waiting(context, view),
                view.returned(),
                facts(context, view),
                correction == null ? "" : correction.path(),
                (typed == null ? ClaimDraftForm.of(view.draft()) : typed).withRoom(),
                preview(context, row.id(), view.draft()),
                view.may().contains("join") ? rows(context, claims.alike(context.actor(), row.id())) : List.of(),
                rows(context, view.joined()),
                main == null ? List.of() : rows(context, List.of(main)),
                history.of(context, view),
                view.may(),
                view,
                outcome);
    }

    private static List<ClaimListPage.Row> rows(RequestContext context, List<ClaimSummary> rows) {
        return rows.stream().map(row -> ClaimLists.row(context, row)).toList();
    }

    private static String waiting(RequestContext context, ClaimView view) {
        var row = view.row();
        if (view.askedAbove() != null) {
            return context.t("claim.waits.superior", view.askedAbove());
        }
        if (view.waitsForAnother()) {
            return context.t("claim.waits.another");
        }
        boolean changing = view.correction() != null && row.state() != ClaimState.PUBLISHED;
        return changing && row.state() != ClaimState.JOINED
                ? context.t("claim.waits.changing")
                : context.t("claim.waits." + row.state().code(), row.dueOn());
    }

    private static List<ClaimDetailPage.Pair> facts(RequestContext context, ClaimView view) {
        var words = new ClaimLabels(context.words());
        var row = view.row();
        var facts = new ArrayList<ClaimDetailPage.Pair>();
        add(facts, context.t("claim.column.received"), row.receivedOn().toString(), "");
        add(facts, context.t("claim.column.came"), words.came(row.came()), "");
        add(facts, context.t("claim.column.due"), row.dueOn().toString(), "");
        add(facts, context.t("claim.column.level"), level(context, view), "");
        if (!view.holder().equals(row.unit())) {
            add(facts, context.t("claim.holder"), view.holderName(), "");
        }
        var by = row.escalateBy();
        if (by != null) {
            add(facts, context.t("claim.escalate"), context.words().minute(by), "");
        }
        add(
                facts,
                context.t("claim.entry"),
                context.t("claim.entry-link"),
                "/ledger/" + row.id().value());
        return facts;
    }

    private static void add(List<ClaimDetailPage.Pair> facts, String label, String value, String href) {
        if (!value.isEmpty()) {
            facts.add(new ClaimDetailPage.Pair(label, value, href));
        }
    }

    private static String level(RequestContext context, ClaimView view) {
        var level = new ClaimLabels(context.words()).level(view.row().level());
        var basis = view.basis();
        return basis == null
                ? level
                : context.t(
                        "claim.level-because",
                        level,
                        context.t("claim.consequence." + basis.consequence().code()),
                        context.t("claim.knowledge." + basis.knowledge().code()));
    }

    private static ClaimDetailPage.Preview preview(RequestContext context, ClaimId id, ClaimDraft draft) {
        var sources = new ArrayList<ClaimDetailPage.Preview.SourceLine>();
        for (var source : draft.sources()) {
            sources.add(source(context, id, Integer.toString(sources.size() + 1), source));
        }
        var verdict = draft.verdict() == null
                ? ""
                : context.t("correction.verdict." + draft.verdict().code());
        return new ClaimDetailPage.Preview(verdict, draft.headline(), draft.facts(), draft.method(), sources);
    }

    private static ClaimDetailPage.Preview.SourceLine source(
            RequestContext context, ClaimId id, String number, Source source) {
        var file = source.file();
        var detail = Stream.of(
                        context.t("correction.source." + source.kind().code()),
                        source.issuer(),
                        source.datedOn() == null ? "" : source.datedOn().toString(),
                        source.reference(),
                        file == null ? "" : context.words().size(file.size()))
                .filter(part -> !part.isEmpty())
                .toList();
        var href = file == null ? source.link() : "/claims/" + id.value() + "/evidence/" + file.sha256();
        return new ClaimDetailPage.Preview.SourceLine(
                number, source.title(), String.join(context.t("web.format.dot"), detail), href);
    }

    private static String shortened(String sentence) {
        return sentence.codePointCount(0, sentence.length()) <= TITLE
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, TITLE)) + "…";
    }
}
