package org.mingcha.web.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.casework.CaseCommands;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.Casework;
import org.mingcha.command.Command;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes a case's form to its kind, and the answer back to the reader. */
@Component
public class CaseFormHandler {
    private final Map<String, CasePage> pages;
    private final Casework casework;

    CaseFormHandler(List<CasePage> pages, PlainCasePages plain, Casework casework) {
        this.pages = Stream.concat(pages.stream(), plain.all().stream())
                .collect(Collectors.toMap(CasePage::path, Function.identity()));
        this.casework = casework;
    }

    /** @param cases first part of the address */
    public ModelAndView act(RequestContext visit, String cases, long id, String command, Map<String, String> typed) {
        return act(visit, cases, id, new Sent(command, typed, List.of()));
    }

    /**
     * What was sent to do something with a case.
     *
     * @param evidence files that go with it
     */
    public record Sent(String command, Map<String, String> typed, List<EvidenceFile> evidence) {}

    public ModelAndView act(RequestContext visit, String cases, long id, Sent sent) {
        var page = page(cases);
        var commands = casework.commands(page.kind()).orElseThrow(NotFound::new);
        if (!visit.holds(commands.roles(sent.command))) {
            throw new NotFound();
        }
        return act(new Form(visit, page, id, sent.command, sent.typed, sent.evidence), commands);
    }

    ModelAndView blank(RequestContext visit, String cases, Map<String, String> typed) {
        return page(cases).opening(visit, new CommandForm.Reply("", typed, List.of(), List.of()));
    }

    public ModelAndView open(RequestContext visit, String cases, Map<String, String> typed) {
        var page = page(cases);
        return open(visit, page, casework.opening(page.kind()).orElseThrow(NotFound::new), typed);
    }

    private static <N extends Command> ModelAndView open(
            RequestContext visit, CasePage page, Casework.Opening<N> opening, Map<String, String> typed) {
        var name = opening.command();
        return switch (opening.reader().readForm(name, typed)) {
            case CommandReading.Unreadable<N>(var violations) ->
                page.opening(visit, new CommandForm.Reply(name, typed, violations, List.of()));
            case CommandReading.Read<N>(var command) ->
                switch (opening.begins().open(visit.actor(), command, typed.containsKey("confirmed"))) {
                    case CommandResult.Done<Long>(var id) -> begun(page, id);
                    case CommandResult.Duplicate<Long>(var id) -> begun(page, id);
                    case CommandResult.Conflict<Long> _ ->
                        page.opening(visit, new CommandForm.Reply("", typed, List.of(), List.of()));
                    case CommandResult.ConfirmationRequired<Long>(var reasons) ->
                        page.opening(visit, new CommandForm.Reply(name, typed, List.of(), reasons));
                    case CommandResult.Rejected<Long> rejected ->
                        page.opening(visit, new CommandForm.Reply(name, typed, found(rejected), List.of()));
                };
        };
    }

    private static ModelAndView begun(CasePage page, long id) {
        return new ModelAndView("redirect:/" + page.path() + "/" + id);
    }

    private static List<Violation> found(CommandResult.Rejected<Long> rejected) {
        if (rejected.isNotFound()) {
            throw new NotFound();
        }
        return rejected.violations();
    }

    private CasePage page(String cases) {
        var page = pages.get(cases);
        if (page == null) {
            throw new NotFound();
        }
        return page;
    }

    /** What was sent, and of which page. */
    private record Form(
            RequestContext visit,
            CasePage page,
            long id,
            String command,
            Map<String, String> typed,
            List<EvidenceFile> evidence) {
        Form next(String then, int version) {
            var again = new HashMap<>(typed);
            again.remove("then");
            again.put("seen", Integer.toString(version));
            return new Form(visit, page, id, then, again, List.of());
        }

        ModelAndView noticed(String notice) {
            return page.page(visit, id, new CommandForm.Reply(command, typed, List.of(), List.of(), notice));
        }

        ModelAndView again(List<Violation> violations, List<Violation> reasons) {
            return page.page(visit, id, new CommandForm.Reply(command, typed, violations, reasons));
        }
    }

    private static <C extends Command> ModelAndView act(Form form, CaseCommands<C> commands) {
        int version = CommandForm.version(form.typed);
        return switch (commands.reader().readForm(form.command, form.typed)) {
            case CommandReading.Unreadable<C>(var violations) ->
                lacking(form, commands, violations, version)
                        .map(hindrance -> answer(form, commands, hindrance))
                        .orElseGet(() -> form.again(violations, List.of()));
            case CommandReading.Read<C>(var command) -> {
                var request = new CaseRequest<>(
                        form.id, version, command, form.typed.containsKey("confirmed"), form.evidence);
                var result = commands.handle(form.visit.actor(), request);
                var then = form.page.then(form.command, form.typed);
                yield result instanceof CommandResult.Done && then.isPresent()
                        ? act(form.next(then.get(), version + 1), commands)
                        : answer(form, commands, result);
            }
        };
    }

    /** Where all that is wrong is what it lacks, in its kind's own words, it is first asked whether it may be done now. */
    private static Optional<CommandResult<Long>> lacking(
            Form form, CaseCommands<?> commands, List<Violation> violations, int version) {
        return violations.stream().anyMatch(each -> each.key().startsWith("command."))
                ? Optional.empty()
                : commands.hindrance(form.visit.actor(), form.id, form.command, version);
    }

    private static ModelAndView answer(Form form, CaseCommands<?> commands, CommandResult<Long> result) {
        return switch (result) {
            case CommandResult.Done<Long> _, CommandResult.Duplicate<Long> _ ->
                new ModelAndView("redirect:" + form.page.after(form.visit, form.id, form.command));
            case CommandResult.Conflict<Long> _ -> {
                var page = form.noticed(form.page.overtaken(form.visit, form.id));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case CommandResult.ConfirmationRequired<Long>(var reasons) -> form.again(List.of(), reasons);
            case CommandResult.Rejected<Long> rejected -> refused(form, commands, found(rejected));
        };
    }

    /** What cannot be done now has no form on the page: the reason stands above all. */
    private static ModelAndView refused(Form form, CaseCommands<?> commands, List<Violation> violations) {
        return commands.hindrance(form.visit.actor(), form.id, form.command, CommandForm.version(form.typed))
                        .isPresent()
                ? form.noticed(form.visit.words().of(violations.getFirst()))
                : form.again(violations, List.of());
    }
}
