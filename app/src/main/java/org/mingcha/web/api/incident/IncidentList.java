package org.mingcha.web.api.incident;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.Cursor;
import org.mingcha.correction.incident.IncidentQuery;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.web.api.Page;
import org.mingcha.web.support.BadRequest;
import org.springframework.stereotype.Component;

/** Incidents page by page: those not closed first, the newest first. Drills stand in a list of their own. */
@Component
class IncidentList {
    /**
     * What was asked for.
     *
     * @param unit a unit: its incidents and those of its subtree
     * @param show all, open, unreported, received or drills
     * @param after the cursor of the page before
     */
    record Wanted(
            @Nullable String unit,
            @Nullable String show,
            @Nullable String after,
            @Nullable Integer limit) {}

    record Listed(List<IncidentRowJson> incidents, @Nullable String next) {}

    private final Incidents incidents;

    IncidentList(Incidents incidents) {
        this.incidents = incidents;
    }

    Listed page(Actor actor, Wanted wanted, Map<String, String> query) {
        var page = incidents.incidents(actor, query(wanted));
        var next = page.next() == null
                ? null
                : Page.next(IncidentsApiController.PATH, query, page.next().text());
        return new Listed(page.rows().stream().map(IncidentRowJson::of).toList(), next);
    }

    private static IncidentQuery query(Wanted wanted) {
        var show = wanted.show();
        var filter = show == null
                ? IncidentQuery.Filter.ALL
                : IncidentQuery.Filter.of(show).orElseThrow(IncidentList::unfit);
        var after = wanted.after() == null ? null : Cursor.parse(wanted.after()).orElseThrow(IncidentList::unfit);
        return new IncidentQuery(wanted.unit(), filter, after, Page.limit(wanted.limit()));
    }

    private static BadRequest unfit() {
        return new BadRequest(400, "bad-request");
    }
}
