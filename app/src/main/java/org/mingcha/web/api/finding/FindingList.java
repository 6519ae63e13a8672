package org.mingcha.web.api.finding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.finding.FindingQuery;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.web.api.ApiListQuery;
import org.mingcha.web.api.ApiPaging;
import org.springframework.stereotype.Component;

/** Findings page by page: those not over first, by their due day. */
@Component
class FindingList {
    record Listed(List<FindingRowJson> findings, @Nullable String next) {}

    private final Findings findings;

    FindingList(Findings findings) {
        this.findings = findings;
    }

    Listed page(Actor actor, ApiListQuery wanted, Map<String, String> query) {
        var filter = wanted.filter(FindingQuery.Filter.ALL);
        var page = findings.findings(actor, new FindingQuery(wanted.unit(), filter, wanted.cursor(), wanted.rows()));
        return new Listed(
                page.rows().stream().map(FindingRowJson::of).toList(),
                ApiPaging.next(FindingsApiController.PATH, query, page.next()));
    }
}
