package org.mingcha.reporting.internal;

import org.mingcha.accounts.AccountBelongings;
import org.mingcha.accounts.Departure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that the account made and that lead to where it has no post any more: whoever made one may have kept it. */
@Component
class LinkBelongings implements AccountBelongings {
    private final LinkTable links;

    LinkBelongings(JdbcClient jdbc) {
        this.links = new LinkTable(jdbc);
    }

    @Override
    public void end(Departure departure) {
        links.voidMadeBy(departure.account(), departure.after().scopes());
    }
}
