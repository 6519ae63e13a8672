package org.mingcha.web.account;

import java.util.List;
import java.util.Map;
import org.mingcha.accounts.AccountActs;
import org.mingcha.accounts.AccountChange;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.Invitation;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.ServerAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes an administrator's form to accounts, and the answer back. */
@Component
class AccountFormHandler {
    private final AccountActs acts;
    private final AccountPages pages;
    private final ServerAddress address;

    AccountFormHandler(AccountActs acts, AccountPages pages, ServerAddress address) {
        this.acts = acts;
        this.pages = pages;
        this.address = address;
    }

    ModelAndView show(RequestContext context, long id, String done) {
        var notice = AccountPages.READER.description(done).isEmpty() ? "" : context.t("web.account.done." + done);
        return page(context, id, CommandForm.Reply.NONE, new AccountPage.Shown("", notice));
    }

    /** @param fields as typed */
    ModelAndView act(RequestContext context, long id, String command, Map<String, String> fields) {
        if (acts.account(context.actor(), id).isEmpty()) {
            throw new NotFound();
        }
        var description = AccountPages.READER.description(command).orElseThrow(NotFound::new);
        var form = AccountPages.formId(description, fields);
        return switch (AccountPages.READER.read(command, fields)) {
            case CommandReading.Unreadable<AccountCommand>(var violations) ->
                back(context, id, new CommandForm.Reply(form, fields, violations, List.of()));
            case CommandReading.Read<AccountCommand>(var read) ->
                answer(context, new Sent(id, command, form, fields), acts.act(context.actor(), id, read));
        };
    }

    private record Sent(long id, String command, String form, Map<String, String> fields) {
        CommandForm.Reply reply(List<Violation> violations, List<Violation> reasons) {
            return new CommandForm.Reply(form, fields, violations, reasons);
        }
    }

    private ModelAndView answer(RequestContext context, Sent sent, CommandResult<AccountChange> result) {
        return switch (result) {
            case CommandResult.Done<AccountChange>(var change) -> done(context, sent, change);
            case CommandResult.Duplicate<AccountChange>(var change) -> done(context, sent, change);
            case CommandResult.Conflict<AccountChange> overtaken ->
                back(context, sent.id(), sent.reply(List.of(Violation.of("command.overtaken")), List.of()));
            case CommandResult.ConfirmationRequired<AccountChange>(var reasons) ->
                back(context, sent.id(), sent.reply(List.of(), reasons));
            case CommandResult.Rejected<AccountChange>(var violations) ->
                back(context, sent.id(), sent.reply(violations, List.of()));
        };
    }

    /** A link is shown at once: it is kept nowhere, so no redirect could bring it. */
    private ModelAndView done(RequestContext context, Sent sent, AccountChange change) {
        if (change.link().isPresent()) {
            var link = address.current() + change.link().map(Invitation::path).orElse("");
            var notice = context.t("web.account.done." + sent.command());
            return page(context, sent.id(), CommandForm.Reply.NONE, new AccountPage.Shown(link, notice));
        }
        // With its last role here the account leaves the list as well.
        boolean seen = acts.account(context.actor(), sent.id()).isPresent();
        return new ModelAndView(seen ? "redirect:/users/" + sent.id() + "?done=" + sent.command() : "redirect:/users");
    }

    private ModelAndView back(RequestContext context, long id, CommandForm.Reply reply) {
        return page(context, id, reply, AccountPage.Shown.NOTHING);
    }

    private ModelAndView page(RequestContext context, long id, CommandForm.Reply reply, AccountPage.Shown shown) {
        return new ModelAndView("account/account", "page", pages.page(context, id, reply, shown));
    }
}
