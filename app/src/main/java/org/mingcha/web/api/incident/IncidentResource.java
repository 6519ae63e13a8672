package org.mingcha.web.api.incident;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.web.api.casework.CaseResource;
import org.springframework.stereotype.Component;

/** Incidents as programs act on them. */
@Component
class IncidentResource implements CaseResource {
    record Standing(long incident, int version, String progress, String reporting) {}

    private final Incidents incidents;

    IncidentResource(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String path() {
        return "incidents";
    }

    @Override
    public String kind() {
        return Incidents.REGISTER;
    }

    @Override
    public Optional<Object> standing(Actor actor, long id) {
        return incidents
                .find(actor, id)
                .map(view -> new Standing(
                        id,
                        view.version(),
                        view.row().progress().code(),
                        view.row().reporting().code()));
    }
}
