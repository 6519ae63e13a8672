package org.mingcha.web.api.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.ClaimQuery;
import org.mingcha.correction.Claims;
import org.mingcha.correction.Cursor;
import org.mingcha.web.api.Page;
import org.mingcha.web.support.BadRequest;
import org.springframework.stereotype.Component;

/** Claims page by page: those not answered first, by their due day. */
@Component
class ClaimList {
    /**
     * What was asked for.
     *
     * @param unit a unit: its claims and those of its subtree
     * @param show all, pending, overdue, waiting or answered
     * @param after the cursor of the page before
     */
    record Wanted(
            @Nullable String unit,
            @Nullable String show,
            @Nullable String after,
            @Nullable Integer limit) {}

    record Listed(List<ClaimRowJson> claims, @Nullable String next) {}

    private final Claims claims;

    ClaimList(Claims claims) {
        this.claims = claims;
    }

    Listed page(Actor actor, Wanted wanted, Map<String, String> query) {
        var page = claims.claims(actor, query(wanted));
        var next = page.next() == null
                ? null
                : Page.next(ClaimsApiController.PATH, query, page.next().text());
        return new Listed(page.rows().stream().map(ClaimRowJson::of).toList(), next);
    }

    private static ClaimQuery query(Wanted wanted) {
        var after = wanted.after() == null ? null : Cursor.parse(wanted.after()).orElseThrow(ClaimList::unfit);
        return new ClaimQuery(wanted.unit(), filter(wanted.show()), after, Page.limit(wanted.limit()));
    }

    private static ClaimQuery.Filter filter(@Nullable String show) {
        return show == null
                ? ClaimQuery.Filter.ALL
                : Arrays.stream(ClaimQuery.Filter.values())
                        .filter(each -> each.code().equals(show))
                        .findFirst()
                        .orElseThrow(ClaimList::unfit);
    }

    private static BadRequest unfit() {
        return new BadRequest(400, "bad-request");
    }
}
