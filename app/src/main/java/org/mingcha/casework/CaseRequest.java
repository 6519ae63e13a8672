package org.mingcha.casework;

import java.util.List;
import org.mingcha.command.Command;
import org.mingcha.ledger.EvidenceFile;

/**
 * A command for one case.
 *
 * @param expectedVersion number of acts that the actor has seen: who acts on an older state is told so
 * @param confirmed what the command asks to be confirmed was seen and overruled
 * @param evidence files that go with it; most commands take none
 */
public record CaseRequest<C extends Command>(
        long id, int expectedVersion, C command, boolean confirmed, List<EvidenceFile> evidence) {
    public CaseRequest {
        evidence = List.copyOf(evidence);
    }

    public CaseRequest(long id, int expectedVersion, C command, boolean confirmed) {
        this(id, expectedVersion, command, confirmed, List.of());
    }

    public CaseRequest(long id, int expectedVersion, C command) {
        this(id, expectedVersion, command, false);
    }
}
