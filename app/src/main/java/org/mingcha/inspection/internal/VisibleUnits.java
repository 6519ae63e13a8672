package org.mingcha.inspection.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;

/** Units as far as an actor sees them: absent and forbidden look the same. */
@Component
public class VisibleUnits {
    private final Organisation organisation;

    VisibleUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    public Optional<UnitView> find(Actor actor, String code) {
        return organisation.find(code).filter(unit -> actor.scopes().stream().anyMatch(unit.path()::startsWith));
    }

    /** The name of the unit above; empty at the top. */
    String superior(UnitView unit) {
        return unit.parent().equals(Organisation.ROOT)
                ? ""
                : organisation.find(unit.parent()).map(UnitView::name).orElse("");
    }
}
