package org.mingcha.casework;

import java.util.List;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.ledger.EvidenceFile;

/**
 * Who carries a command out.
 *
 * @param role in which the actor does it
 * @param confirmed what was to be confirmed is
 * @param evidence files that go with it
 */
public record CommandContext(Actor actor, Role role, boolean confirmed, List<EvidenceFile> evidence) {
    public CommandContext {
        evidence = List.copyOf(evidence);
    }
}
