package org.mingcha.web.api.draw;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.draw.DrawView;
import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.web.api.ApiPaging;
import org.mingcha.web.support.NotFound;
import org.springframework.stereotype.Component;

/** Spot checks page by page, the newest first, and one by one. */
@Component
class DrawList {
    private static final int MOST = 200;

    /** @param after number of the last spot check of the page before */
    record Wanted(@Nullable Long after, @Nullable Integer limit) {}

    record Listed(List<DrawJson> draws, @Nullable String next) {}

    private final SpotChecks draws;

    DrawList(SpotChecks draws) {
        this.draws = draws;
    }

    Listed page(Actor actor, Wanted wanted, Map<String, String> query) {
        long below = wanted.after() == null ? Long.MAX_VALUE : wanted.after();
        int limit = Math.min(ApiPaging.limit(wanted.limit()), MOST);
        var found = draws.list(actor, below, limit);
        var next = found.size() < limit
                ? null
                : ApiPaging.next(
                        DrawsApiController.PATH,
                        query,
                        Long.toString(found.getLast().no()));
        return new Listed(found.stream().map(DrawJson::of).toList(), next);
    }

    DrawView find(Actor actor, long draw) {
        return draws.find(actor, draw).orElseThrow(NotFound::new);
    }

    byte[] published(Actor actor, long draw) {
        return draws.published(actor, draw).orElseThrow(NotFound::new);
    }
}
