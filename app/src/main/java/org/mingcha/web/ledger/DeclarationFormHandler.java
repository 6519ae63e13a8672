package org.mingcha.web.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.ledger.DeclarationCommand;
import org.mingcha.ledger.LeaderDeclarations;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes what a leader declares to the ledger, and the answer back. */
@Component
class DeclarationFormHandler {
    private static final String WITHDRAWN = "withdrawn";
    private static final Set<String> DONE = Set.of(DeclarationPages.DECLARE, WITHDRAWN);

    private final LeaderDeclarations declarations;
    private final DeclarationPages pages;

    DeclarationFormHandler(LeaderDeclarations declarations, DeclarationPages pages) {
        this.declarations = declarations;
        this.pages = pages;
    }

    ModelAndView show(RequestContext context, String unit, Map<String, String> wanted) {
        var done = wanted.getOrDefault("done", "");
        var notice = DONE.contains(done) ? context.t("web.declarations.done." + done) : "";
        var initial = new HashMap<>(wanted);
        initial.keySet().retainAll(DeclarationPages.PROPOSED);
        var reply = initial.isEmpty()
                ? CommandForm.Reply.notice(notice)
                : new CommandForm.Reply(DeclarationPages.DECLARE, initial, List.of(), List.of(), notice);
        return page(context, unit, reply);
    }

    ModelAndView declare(RequestContext context, String unit, Map<String, String> fields) {
        if (!declarations.isLeader(context.actor(), unit)) {
            throw new NotFound();
        }
        return switch (DeclarationPages.READER.read(DeclarationPages.DECLARE, fields)) {
            case CommandReading.Unreadable<DeclarationCommand>(var violations) ->
                back(context, unit, fields, violations);
            case CommandReading.Read<DeclarationCommand>(var read) ->
                switch (read) {
                    case DeclarationCommand.DeclareNothing command ->
                        answer(context, unit, fields, declarations.declare(context.actor(), unit, command));
                    case DeclarationCommand.WithdrawDeclaration _ -> throw new NotFound();
                };
        };
    }

    private ModelAndView answer(
            RequestContext context, String unit, Map<String, String> fields, CommandResult<Integer> result) {
        return switch (result) {
            case CommandResult.Done<Integer> _ -> done(unit, DeclarationPages.DECLARE);
            case CommandResult.Duplicate<Integer> _ -> done(unit, DeclarationPages.DECLARE);
            case CommandResult.Conflict<Integer> _ ->
                back(context, unit, fields, List.of(Violation.of("command.overtaken")));
            case CommandResult.ConfirmationRequired<Integer>(var reasons) -> back(context, unit, fields, reasons);
            case CommandResult.Rejected<Integer>(var violations) -> back(context, unit, fields, violations);
        };
    }

    /** One that was withdrawn before is shown as it stands. */
    ModelAndView withdraw(RequestContext context, String unit, int no) {
        if (!declarations.isLeader(context.actor(), unit)
                || declarations.of(context.actor(), unit).stream().noneMatch(each -> each.no() == no)) {
            throw new NotFound();
        }
        declarations.withdraw(context.actor(), unit, no);
        return done(unit, WITHDRAWN);
    }

    private static ModelAndView done(String unit, String what) {
        return new ModelAndView("redirect:/declarations/" + unit + "?done=" + what);
    }

    private ModelAndView back(
            RequestContext context, String unit, Map<String, String> fields, List<Violation> violations) {
        return page(context, unit, new CommandForm.Reply(DeclarationPages.DECLARE, fields, violations, List.of()));
    }

    private ModelAndView page(RequestContext context, String unit, CommandForm.Reply reply) {
        return new ModelAndView("ledger/declarations", "page", pages.page(context, unit, reply));
    }
}
