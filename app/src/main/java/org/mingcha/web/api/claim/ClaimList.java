package org.mingcha.web.api.claim;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.ClaimQuery;
import org.mingcha.claims.Claims;
import org.mingcha.web.api.ApiListQuery;
import org.mingcha.web.api.ApiPaging;
import org.springframework.stereotype.Component;

/** Claims page by page: those not answered first, by their due day. */
@Component
class ClaimList {
    record Listed(List<ClaimRowJson> claims, @Nullable String next) {}

    private final Claims claims;

    ClaimList(Claims claims) {
        this.claims = claims;
    }

    Listed page(Actor actor, ApiListQuery wanted, Map<String, String> query) {
        var filter = wanted.filter(ClaimQuery.Filter.ALL);
        var page = claims.claims(actor, new ClaimQuery(wanted.unit(), filter, wanted.cursor(), wanted.rows()));
        return new Listed(
                page.rows().stream().map(ClaimRowJson::of).toList(),
                ApiPaging.next(ClaimsApiController.PATH, query, page.next()));
    }
}
