package org.mingcha.web.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingcha.accounts.AccountActs;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Role;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the page of one account together. */
@Component
class AccountPages {
    static final CommandReader<AccountCommand> READER = CommandReader.of(AccountCommand.class);

    private static final String TEXTS = "web.account.";

    /** Beyond that the login is typed. */
    private static final int MOST_CHOICES = 200;

    private final AccountActs acts;

    AccountPages(AccountActs acts) {
        this.acts = acts;
    }

    AccountPage page(RequestContext visit, long id, CommandForm.Reply reply, AccountPage.Shown shown) {
        var view = acts.account(visit.actor(), id).orElseThrow(NotFound::new);
        var shell = visit.shellTitled(NavSection.USERS, view.login());
        return new AccountPage(shell, view, forms(visit, view, reply), shown);
    }

    /** Names the form that was sent, as the page calls it. */
    static String formId(CommandDescription command, Map<String, String> values) {
        return switch (command.name()) {
            case "take" -> CommandForm.id(command, values, Map.of("role", "", "unit", ""));
            case "move" -> CommandForm.id(command, values, Map.of("from", ""));
            default -> command.name();
        };
    }

    private List<CommandFormView> forms(RequestContext visit, AccountView view, CommandForm.Reply reply) {
        var making = new Making(visit, view, reply, successors(visit, view));
        if (view.closed()) {
            return List.of(making.form("reopen", heading(visit, "reopen"), Map.of()));
        }
        var forms = new ArrayList<CommandFormView>();
        forms.add(making.form("give", heading(visit, "give"), Map.of()));
        view.roles()
                .forEach(held -> forms.add(making.form(
                        "take",
                        heading(visit, "take", roleName(visit, held.role()), held.unitName()),
                        Map.of("role", held.role().code(), "unit", held.unit()))));
        view.roles().stream()
                .map(held -> Map.entry(held.unit(), held.unitName()))
                .distinct()
                .forEach(unit -> forms.add(
                        making.form("move", heading(visit, "move", unit.getValue()), Map.of("from", unit.getKey()))));
        forms.add(making.form("link", heading(visit, "link"), Map.of()));
        forms.add(making.form("reset-factors", heading(visit, "reset-factors"), Map.of()));
        forms.add(making.form("end-sessions", heading(visit, "end-sessions"), Map.of()));
        forms.add(making.form("close", heading(visit, "close"), Map.of()));
        return forms;
    }

    private static String heading(RequestContext visit, String command, Object... arguments) {
        return visit.t(TEXTS + command + ".heading", arguments);
    }

    private List<CommandFormView.Option> successors(RequestContext visit, AccountView view) {
        var nobody = new CommandFormView.Option("", visit.t("web.account.successor.nobody"));
        var known = acts.successors(visit.actor(), view.id());
        return known.size() > MOST_CHOICES
                ? List.of()
                : Stream.concat(
                                Stream.of(nobody),
                                known.stream()
                                        .map(each -> new CommandFormView.Option(
                                                each.login(), each.login() + " · " + each.name())))
                        .toList();
    }

    private static String roleName(RequestContext visit, Role role) {
        return visit.t("accounts.role." + role.code());
    }

    /** What the forms of one page have in common. */
    private record Making(
            RequestContext visit, AccountView view, CommandForm.Reply reply, List<CommandFormView.Option> successors) {
        CommandFormView form(String command, String heading, Map<String, String> fixed) {
            var roles = Role.held().stream()
                    .map(role -> new CommandFormView.Option(role.code(), roleName(visit, role)))
                    .toList();
            var action = "/users/" + view.id() + "/" + command;
            var form = new CommandForm(TEXTS, action, fixed, Map.of("role", roles, "successor", successors));
            return form.of(visit, READER.description(command).orElseThrow(), heading, reply);
        }
    }
}
