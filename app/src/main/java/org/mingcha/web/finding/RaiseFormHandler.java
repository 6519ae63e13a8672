package org.mingcha.web.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.casework.Casework;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Level;
import org.mingcha.inspection.finding.Origin;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.web.casework.CaseLabels;
import org.mingcha.web.ledger.Uploads;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Shows the form that raises a finding, and takes it. */
@Component
class RaiseFormHandler {
    /** Working days that the form proposes for putting something right. */
    private static final int DAYS = 10;

    private final Findings findings;
    private final Casework casework;
    private final UnitsTable units;
    private final Uploads uploads;
    private final MingchaClock clock;
    private final RulesInForce rules;

    RaiseFormHandler(
            Findings findings,
            Casework casework,
            UnitsTable units,
            Uploads uploads,
            MingchaClock clock,
            RulesInForce rules) {
        this.casework = casework;
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

    ModelAndView blank(RequestContext context, From from) {
        var subject = findings.subject(context.actor(), from.origin());
        if ((from.assessment() != null || from.entry() != null) && subject.isEmpty()) {
            throw new NotFound();
        }
        var values = new HashMap<String, String>();
        values.put("unit", subject.map(Findings.Subject::unit).orElse(from.unit() == null ? "" : from.unit()));
        values.put("level", Level.MINOR.code());
        values.put("problem", subject.map(found -> problem(context, found)).orElse(""));
        values.put("due", rules.workingDays().after(clock.today(), DAYS).toString());
        return page(context, from, new CommandForm.Reply("", values, List.of(), List.of()));
    }

    /** A beginning: what is wrong with it the inspector knows. */
    private static String problem(RequestContext context, Findings.Subject subject) {
        var conclusion = subject.conclusion();
        return conclusion == null
                ? context.t("finding.raise.problem-of-entry", subject.question())
                : context.t(
                        "finding.raise.problem-of",
                        subject.item(),
                        subject.question(),
                        context.t("web.result." + conclusion.code()));
    }

    private ModelAndView page(RequestContext context, From from, CommandForm.Reply reply) {
        var title = reply.violations().isEmpty() ? "finding.raise.heading" : "finding.raise.heading-fault";
        var source = findings.subject(context.actor(), from.origin())
                .map(subject -> subject.item().isEmpty()
                        ? context.t("finding.raise.from-entry", subject.question())
                        : context.t("finding.raise.from", subject.item(), subject.question()))
                .orElse("");
        var form = new FindingForm(form(context, from, reply), true, FindingFiles.of(reply), "");
        return new ModelAndView(
                "finding/raise", "page", new RaisePage(context.shell(NavSection.FINDINGS, title), form, source));
    }

    private CommandFormView form(RequestContext context, From from, CommandForm.Reply reply) {
        var command = command();
        var origin = new HashMap<String, String>();
        put(origin, "assessment", from.assessment());
        put(origin, "item", from.item());
        put(origin, "draw", from.draw());
        put(origin, "entry", from.entry());
        var unsaid = new HashSet<>(Set.of("assessment", "item", "draw", "entry"));
        unsaid.removeAll(origin.keySet());
        var units = choice(context, from, reply.values().getOrDefault("unit", "")).stream()
                .map(unit -> new CommandFormView.Option(unit.code(), unit.name()))
                .toList();
        var said = new CommandFormView.Said(context.t("finding.raise.heading"), "", context.t("finding.raise.submit"));
        return new CommandForm(
                        "finding.raise.",
                        "/findings",
                        0,
                        origin,
                        reply.values(),
                        Map.of("unit", CommandForm.Choice.list(units)),
                        new CaseLabels(context.words(), Findings.KIND, command.name()))
                .of(context, command.without(unsaid), said, reply);
    }

    private CommandDescription command() {
        return casework.opening(Findings.KIND)
                .orElseThrow()
                .reader()
                .descriptions()
                .getFirst();
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /** Where the unit follows from the assessment, or is none of those right below, there is nothing to choose. */
    private List<UnitLine> choice(RequestContext context, From from, String typed) {
        var family = units.familyOf(context.unit()).stream()
                .filter(unit -> context.actor().holds(Set.of(Role.INSPECTOR), unit.path()))
                .toList();
        boolean inFamily =
                typed.isEmpty() || family.stream().anyMatch(unit -> unit.code().equals(typed));
        return from.assessment() == null && from.entry() == null && inFamily
                ? family
                : List.of(units.find(context.actor(), typed).orElseThrow(NotFound::new));
    }

    ModelAndView raise(
            RequestContext context, From from, Map<String, String> typed, MultipartHttpServletRequest request) {
        var sent = uploads.take(request, FindingActController.kept(request), List.of());
        var values = new HashMap<>(typed);
        values.put(FindingFiles.KEPT, FindingFiles.text(sent.files()));
        values.putIfAbsent("level", Level.MINOR.code());
        var name = command().name();
        if (!sent.faults().isEmpty()) {
            return page(context, from, FindingActController.unkept(name, values, sent.faults()));
        }
        var reader = CommandReader.of(RaiseFinding.class, "finding.refused.");
        return switch (reader.readForm(name, values)) {
            case CommandReading.Unreadable<RaiseFinding>(var violations) ->
                page(context, from, new CommandForm.Reply(name, values, violations, List.of()));
            case CommandReading.Read<RaiseFinding>(var command) ->
                answer(
                        context,
                        from,
                        new CommandForm.Reply(name, values, List.of(), List.of()),
                        findings.raise(context.actor(), command, sent.files(), values.containsKey("confirmed")));
        };
    }

    private ModelAndView answer(
            RequestContext context, From from, CommandForm.Reply reply, CommandResult<Long> result) {
        return switch (result) {
            case CommandResult.Done<Long>(var id) -> new ModelAndView("redirect:/findings/" + id);
            case CommandResult.Duplicate<Long>(var id) -> new ModelAndView("redirect:/findings/" + id);
            case CommandResult.Conflict<Long> _ -> page(context, from, reply);
            case CommandResult.ConfirmationRequired<Long>(var reasons) ->
                page(context, from, new CommandForm.Reply(reply.form(), reply.values(), List.of(), reasons));
            case CommandResult.Rejected<Long> rejected -> {
                if (rejected.isNotFound()) {
                    throw new NotFound();
                }
                yield page(
                        context,
                        from,
                        new CommandForm.Reply(reply.form(), reply.values(), rejected.violations(), List.of()));
            }
        };
    }
}
