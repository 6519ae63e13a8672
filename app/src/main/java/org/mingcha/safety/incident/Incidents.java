package org.mingcha.safety.incident;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.CommandHandler;
import org.mingcha.command.CommandResult;
import org.mingcha.ledger.Ledger;
import org.mingcha.safety.incident.internal.IncidentType;
import org.mingcha.safety.incident.internal.IncidentViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Incidents and drills. What is known of one is its entry in the ledger, amended act by act, and its hand-overs up the
 * line; nothing else is kept. A drill goes the same way, marked in its leaf, and is counted nowhere but among drills.
 */
@Service
public class Incidents {
    /** The register that this is about. */
    public static final String REGISTER = "incident";

    private final IncidentType type;
    private final IncidentViews views;
    private final CommandHandler handler;
    private final Ledger ledger;

    Incidents(IncidentType type, IncidentViews views, CommandHandler handler, Ledger ledger) {
        this.type = type;
        this.views = views;
        this.handler = handler;
        this.ledger = ledger;
    }

    public CommandResult<Long> found(Actor actor, FoundIncident command, boolean confirmed) {
        return type.open(actor, command, confirmed);
    }

    public CommandResult<Long> act(Actor actor, CaseRequest<IncidentCommand> request) {
        return handler.handle(type, actor, request);
    }

    @Transactional(readOnly = true)
    public IncidentSlice incidents(Actor actor, IncidentQuery query) {
        return views.page(actor, query);
    }

    @Transactional(readOnly = true)
    public Optional<IncidentView> find(Actor actor, long id) {
        return views.find(actor, id)
                .map(file -> views.view(
                        file,
                        CommandHandler.permitted(type, actor, file),
                        CommandHandler.waitsForAnother(type, actor, file)));
    }

    /** The incident that has a version at this log index: so papers cite it. */
    @Transactional(readOnly = true)
    public Optional<IncidentView> at(Actor actor, long logIndex) {
        return ledger.entryAt(actor, logIndex)
                .filter(entry -> entry.register().equals(REGISTER))
                .flatMap(entry -> find(actor, entry.id().value()));
    }
}
