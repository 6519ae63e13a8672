package org.mingcha.web.api.incident;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.safety.incident.IncidentQuery;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.web.api.ApiListQuery;
import org.mingcha.web.api.ApiPaging;
import org.springframework.stereotype.Component;

/** Incidents page by page: those not closed first, the newest first. Drills stand in a list of their own. */
@Component
class IncidentList {
    record Listed(List<IncidentRowJson> incidents, @Nullable String next) {}

    private final Incidents incidents;

    IncidentList(Incidents incidents) {
        this.incidents = incidents;
    }

    Listed page(Actor actor, ApiListQuery wanted, Map<String, String> query) {
        var filter = wanted.filter(IncidentQuery.Filter.ALL);
        var page = incidents.incidents(actor, new IncidentQuery(wanted.unit(), filter, wanted.cursor(), wanted.rows()));
        return new Listed(
                page.rows().stream().map(IncidentRowJson::of).toList(),
                ApiPaging.next(IncidentsApiController.PATH, query, page.next()));
    }
}
