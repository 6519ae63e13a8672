package org.mingcha.web.api.risk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.safety.risk.RiskQuery;
import org.mingcha.safety.risk.Risks;
import org.mingcha.safety.risk.Score;
import org.mingcha.web.api.ApiListQuery;
import org.mingcha.web.api.ApiPaging;
import org.springframework.stereotype.Component;

/** Risks page by page, the newest first. */
@Component
class RiskList {
    /** A place of the table of five by five, or none. */
    record At(@Nullable String likelihood, @Nullable String impact) {
        @Nullable
        Score place() {
            return likelihood == null && impact == null
                    ? null
                    : Score.of(String.valueOf(likelihood), String.valueOf(impact))
                            .orElseThrow(ApiPaging::unfit);
        }
    }

    record Listed(List<RiskRowJson> risks, @Nullable String next) {}

    private final Risks risks;

    RiskList(Risks risks) {
        this.risks = risks;
    }

    Listed page(Actor actor, ApiListQuery wanted, At at, Map<String, String> query) {
        var filter = wanted.filter(RiskQuery.Filter.ALL);
        var after = ApiPaging.read(wanted.after(), EntryQuery.Cursor::parse);
        var page = risks.risks(actor, new RiskQuery(wanted.unit(), filter, at.place(), after, wanted.rows()));
        var next = page.next() == null
                ? null
                : ApiPaging.next(RisksApiController.PATH, query, page.next().text());
        return new Listed(page.rows().stream().map(RiskRowJson::of).toList(), next);
    }
}
