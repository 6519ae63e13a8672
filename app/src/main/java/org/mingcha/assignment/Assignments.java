package org.mingcha.assignment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.internal.AssignmentType;
import org.mingcha.assignment.internal.AssignmentViews;
import org.mingcha.assignment.internal.DispatchHandler;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.CommandHandler;
import org.mingcha.command.CommandResult;
import org.mingcha.ledger.EntryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that travel down: sent by an officer of the superior, they stand in each receiver's register of tasks at once; there
 * they are taken, answered or given back.
 */
@Service
public class Assignments {
    /** The receivers' register. */
    public static final String REGISTER = "task";

    private final DispatchHandler sending;
    private final AssignmentType type;
    private final AssignmentViews views;
    private final CommandHandler handler;

    Assignments(DispatchHandler sending, AssignmentType type, AssignmentViews views, CommandHandler handler) {
        this.sending = sending;
        this.type = type;
        this.views = views;
        this.handler = handler;
    }

    /** @return the number of the sending */
    public CommandResult<Long> send(Actor actor, SendAssignment command, boolean confirmed) {
        return sending.open(actor, command, confirmed);
    }

    public CommandResult<Long> act(Actor actor, CaseRequest<AssignmentCommand> request) {
        return handler.handle(type, actor, request);
    }

    @Transactional(readOnly = true)
    public AssignmentSlice assignments(Actor actor, AssignmentQuery query) {
        return views.page(actor, query);
    }

    @Transactional(readOnly = true)
    public Optional<AssignmentView> find(Actor actor, long id) {
        return type.find(actor, id).map(file -> views.view(file, CommandHandler.permitted(type, actor, file)));
    }

    /** The task that an entry of a ledger is; the newest, where it was sent twice. */
    @Transactional(readOnly = true)
    public Optional<Long> ofEntry(Actor actor, EntryId entry) {
        return views.ofEntry(actor, entry);
    }

    /** The task whose entry has a version at this log index: so papers cite it. */
    @Transactional(readOnly = true)
    public Optional<AssignmentView> at(Actor actor, long logIndex) {
        return views.at(actor, logIndex).flatMap(id -> find(actor, id));
    }

    /**
     * What was sent by units that the actor sees, the newest first.
     *
     * @param unit by this one and those below; null: by all
     */
    @Transactional(readOnly = true)
    public DispatchSlice dispatches(Actor actor, @Nullable String unit, @Nullable Long before, int limit) {
        return views.dispatches(actor, unit, before, limit);
    }

    @Transactional(readOnly = true)
    public Optional<DispatchView> dispatch(Actor actor, long id) {
        return views.dispatch(actor, id);
    }
}
