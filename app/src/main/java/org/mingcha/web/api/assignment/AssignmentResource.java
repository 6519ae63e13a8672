package org.mingcha.web.api.assignment;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.Assignments;
import org.mingcha.web.api.casework.CaseResource;
import org.springframework.stereotype.Component;

/** Tasks as programs answer them. */
@Component
class AssignmentResource implements CaseResource {
    record Standing(long assignment, int version, String state) {}

    private final Assignments assignments;

    AssignmentResource(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public String path() {
        return "assignments";
    }

    @Override
    public String kind() {
        return "assignment";
    }

    @Override
    public Optional<Object> standing(Actor actor, long id) {
        return assignments
                .find(actor, id)
                .map(view -> new Standing(id, view.version(), view.row().state().code()));
    }
}
