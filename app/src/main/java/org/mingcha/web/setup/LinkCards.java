package org.mingcha.web.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingcha.accounts.AccountActs;
import org.mingcha.accounts.AccountChange;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Invitation;
import org.mingcha.command.CommandResult;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.QrDrawing;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.ServerAddress;
import org.springframework.stereotype.Component;

/** One-time links as cards to be cut out: whose, a QR code, the link in letters. */
@Component
class LinkCards {
    private final Accounts accounts;
    private final AccountActs acts;
    private final ServerAddress address;

    LinkCards(Accounts accounts, AccountActs acts, ServerAddress address) {
        this.accounts = accounts;
        this.acts = acts;
        this.address = address;
    }

    long waiting(RequestContext context) {
        return withoutPassword(context).size();
    }

    LinkCardsPage of(RequestContext context, List<Invitation> links, List<String> left) {
        var known = accounts.accounts(context.actor()).stream()
                .collect(Collectors.toMap(AccountView::id, Function.identity()));
        var cards = links.stream().map(link -> card(context, known, link)).toList();
        return new LinkCardsPage(context.shell(NavSection.NOWHERE, "setup.links.heading"), cards, left);
    }

    LinkCardsPage anew(RequestContext context) {
        var links = new ArrayList<Invitation>();
        for (var view : withoutPassword(context)) {
            if (acts.act(context.actor(), view.id(), new AccountCommand.Link())
                    instanceof CommandResult.Done<AccountChange>(var change)) {
                change.link().ifPresent(links::add);
            }
        }
        return of(context, links, List.of());
    }

    private List<AccountView> withoutPassword(RequestContext context) {
        return accounts.accounts(context.actor()).stream()
                .filter(view -> !view.active() && !view.closed())
                .toList();
    }

    private LinkCardsPage.Card card(RequestContext context, Map<Long, AccountView> known, Invitation link) {
        var view = Optional.ofNullable(known.get(link.account()));
        var unit = view.map(AccountView::roles).stream()
                .flatMap(List::stream)
                .map(AccountView.Held::unitName)
                .findFirst()
                .orElse("");
        var text = address.current() + link.path();
        return new LinkCardsPage.Card(
                unit,
                view.map(AccountView::name).orElse(""),
                link.login(),
                text,
                QrDrawing.of(text),
                context.words().minute(link.expiresAt()));
    }
}
