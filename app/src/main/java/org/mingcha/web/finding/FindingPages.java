package org.mingcha.web.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.casework.Casework;
import org.mingcha.command.CommandDescription;
import org.mingcha.inspection.finding.ActView;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingState;
import org.mingcha.inspection.finding.FindingSummary;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Origin;
import org.mingcha.web.casework.CaseForms;
import org.mingcha.web.casework.CasePage;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one finding. */
@Component
class FindingPages implements CasePage {
    private final Findings findings;

    /** The order in which they are wanted. */
    private static final List<String> ORDER =
            List.of("rectify", "plan", "extend", "appeal", "decide", "verify", "close", "reopen");

    private static final Set<String> WITH_FILES = Set.of("rectify", "appeal", "extend", "verify");

    private final Casework casework;

    FindingPages(Findings findings, Casework casework) {
        this.findings = findings;
        this.casework = casework;
    }

    @Override
    public String path() {
        return "findings";
    }

    @Override
    public String kind() {
        return Findings.KIND;
    }

    /** Its form has a page of its own: files go with it. */
    @Override
    public ModelAndView opening(RequestContext context, CommandForm.Reply reply) {
        throw new NotFound();
    }

    @Override
    public ModelAndView page(RequestContext context, long id, CommandForm.Reply reply) {
        return new ModelAndView("finding/finding", "page", page(context, find(context, id), reply));
    }

    /** Verified and crossed off with one button. */
    @Override
    public Optional<String> then(String command, Map<String, String> typed) {
        return command.equals("verify")
                        && typed.containsKey("close")
                        && "yes".equals(typed.getOrDefault("passed", typed.get("yes")))
                ? Optional.of("close")
                : Optional.empty();
    }

    @Override
    public String overtaken(RequestContext context, long id) {
        var last = find(context, id).latest();
        return context.t(
                "finding.overtaken",
                context.t("accounts.role." + last.role()),
                context.words().minute(last.recordedAt()),
                context.t("finding.act." + last.act().code()));
    }

    private FindingView find(RequestContext context, long id) {
        return findings.find(context.actor(), new FindingId(id)).orElseThrow(NotFound::new);
    }

    private FindingDetailPage page(RequestContext context, FindingView view, CommandForm.Reply reply) {
        var words = new FindingLabels(context.words());
        var row = view.row();
        var problem = words.problem(row);
        return new FindingDetailPage(
                context.shellTitled(
                        NavSection.FINDINGS, context.t("finding.title", row.unitName(), shortened(problem))),
                row.id().value(),
                heading(row, words, problem),
                origin(context, row.origin()),
                waiting(context, view),
                reply.notice(),
                forms(new CaseForms(context, this, row.id().value(), row.version(), reply), view.may()),
                view.acts().reversed().stream()
                        .map(act -> line(context, row.id(), act))
                        .toList());
    }

    private static FindingDetailPage.Heading heading(FindingSummary row, FindingLabels words, String problem) {
        return new FindingDetailPage.Heading(
                problem,
                row.unitName(),
                "/findings?unit=" + row.unit(),
                words.level(row),
                row.owner(),
                row.dueOn().toString(),
                row.raisedOn().toString(),
                words.status(row),
                row.version());
    }

    private static FindingDetailPage.Link origin(RequestContext context, Origin origin) {
        var text = context.t("finding.origin." + origin.kind().code(), origin.item(), String.valueOf(origin.draw()));
        var assessment = origin.assessment();
        if (origin.entry() != null) {
            return new FindingDetailPage.Link(text, "/ledger/" + origin.entry());
        }
        return new FindingDetailPage.Link(
                text, assessment == null ? "" : "/assessments/" + assessment + "/items/" + origin.item());
    }

    private static String waiting(RequestContext context, FindingView view) {
        var row = view.row();
        if (view.waitsForAnother() && view.may().isEmpty()) {
            return context.t("finding.waits.another");
        }
        return context.t("finding.waits." + row.state().code(), row.actBy() == null ? "" : String.valueOf(row.actBy()));
    }

    private List<FindingForm> forms(CaseForms forms, List<String> may) {
        var reader = casework.commands(kind()).orElseThrow().reader();
        return ORDER.stream()
                .filter(may::contains)
                .flatMap(name -> reader.description(name).stream())
                .map(command -> form(forms, command, may.size() == 1))
                .toList();
    }

    private static FindingForm form(CaseForms forms, CommandDescription command, boolean only) {
        var name = command.name();
        var form = forms.of(command, CaseForms.Making.of(command, Map.of(), Map.of()));
        boolean back = forms.reply().form().equals(name);
        return new FindingForm(
                back || only && !name.equals("reopen") ? form.opened() : form,
                WITH_FILES.contains(name),
                back ? FindingFiles.of(forms.reply()) : List.of(),
                name.equals("verify") ? forms.visit().t("finding.step.verify.also") : "");
    }

    private static FindingDetailPage.ActLine line(RequestContext context, FindingId id, ActView act) {
        var words = context.words();
        return new FindingDetailPage.ActLine(
                title(context, act),
                context.t("finding.by", context.t("accounts.role." + act.role()), words.minute(act.recordedAt())),
                act.said(),
                detail(context, act),
                act.index() == null ? "" : act.index().toString(),
                words.minute(act.recordedAt()),
                act.files().stream()
                        .map(file -> new FindingDetailPage.FileLine(
                                file.name(),
                                "/findings/" + id.value() + "/evidence/" + file.sha256(),
                                words.size(file.size())))
                        .toList());
    }

    private static String title(RequestContext context, ActView act) {
        var outcome = act.outcome();
        return outcome == null
                ? context.t("finding.act." + act.act().code())
                : context.t("finding.act." + act.act().code() + (outcome ? "-yes" : "-no"));
    }

    /** What the act changed about days. */
    private static String detail(RequestContext context, ActView act) {
        return switch (act.act()) {
            case EXTENSION_ASKED -> day(context, "finding.wanted", act.wantedOn());
            case RAISED, REOPENED -> day(context, "finding.due", act.dueOn());
            case DECIDED -> act.state() == FindingState.WITHDRAWN ? "" : day(context, "finding.due", act.dueOn());
            case PLANNED, APPEALED, RECTIFIED, VERIFIED, CLOSED -> "";
        };
    }

    private static String day(RequestContext context, String key, java.time.@Nullable LocalDate day) {
        return day == null ? "" : context.t(key, day);
    }

    private static String shortened(String problem) {
        return problem.length() <= 30 ? problem : problem.substring(0, 30) + "…";
    }
}
