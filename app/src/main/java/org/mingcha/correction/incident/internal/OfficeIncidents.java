package org.mingcha.correction.incident.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.incident.ActOnIncident;
import org.mingcha.correction.incident.FoundIncident;
import org.mingcha.correction.incident.Handling;
import org.mingcha.correction.incident.IncidentId;
import org.mingcha.correction.incident.IncidentPage;
import org.mingcha.correction.incident.IncidentQuery;
import org.mingcha.correction.incident.IncidentView;
import org.mingcha.correction.incident.Incidents;
import org.springframework.stereotype.Service;

/** Incidents over the ledger. */
@Service
class OfficeIncidents implements Incidents {
    private final IncidentWriting writing;
    private final IncidentViews views;

    OfficeIncidents(IncidentWriting writing, IncidentViews views) {
        this.writing = writing;
        this.views = views;
    }

    @Override
    public Handling found(Actor actor, FoundIncident command) {
        return writing.found(actor, command);
    }

    @Override
    public Handling act(Actor actor, ActOnIncident command) {
        return writing.act(actor, command);
    }

    @Override
    public IncidentPage incidents(Actor actor, IncidentQuery query) {
        return views.page(actor, query);
    }

    @Override
    public Optional<IncidentView> find(Actor actor, IncidentId id) {
        return views.find(actor, id);
    }

    @Override
    public Optional<IncidentView> at(Actor actor, long logIndex) {
        return views.at(actor, logIndex);
    }
}
