package org.mingcha.inspection.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.Content;
import org.mingcha.organisation.UnitView;

/**
 * Who issues a unit's documents, in which role: its own people, those of a unit above, and its superior's inspectors. An
 * auditor writes nothing, so reads the documents and seals none; whoever keeps accounts does neither.
 */
public record Issuer(long account, Role role) {
    private static final List<Role> ISSUING = List.of(Role.OFFICER, Role.CLERK, Role.LEADER, Role.INSPECTOR);

    /** Empty where the actor may not. The operator at the console may, and it is sealed as such. */
    public static Optional<Issuer> of(Actor actor, UnitView unit) {
        return actor.acting(ISSUING, unit.path()).map(role -> new Issuer(actor.account(), role));
    }

    /** For the leaf's text, which no bundle opens. */
    Content text() {
        return new Content(Map.of("by_account", Long.toString(account)));
    }
}
