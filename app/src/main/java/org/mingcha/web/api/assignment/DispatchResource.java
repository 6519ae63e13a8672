package org.mingcha.web.api.assignment;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.Assignments;
import org.mingcha.web.api.casework.CaseResource;
import org.springframework.stereotype.Component;

/** Tasks as programs send them. */
@Component
class DispatchResource implements CaseResource {
    private final Assignments assignments;

    DispatchResource(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public String path() {
        return "dispatches";
    }

    @Override
    public String kind() {
        return "dispatch";
    }

    @Override
    public Optional<Object> standing(Actor actor, long id) {
        return assignments.dispatch(actor, id).map(DispatchJson::of);
    }
}
