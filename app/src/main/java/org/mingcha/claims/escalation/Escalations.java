package org.mingcha.claims.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.claims.escalation.internal.EscalationSealer;
import org.mingcha.claims.escalation.internal.EscalationTable;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hand-overs up the line. Whoever hands something up decides what may go and when; here it is sealed, waits, and is
 * acknowledged. Sending and acknowledging join the caller's transaction.
 */
@Service
public class Escalations {
    /** The roles of a superior in one of which something is acknowledged. */
    public static final List<Role> SUPERIOR = List.of(Role.INSPECTOR, Role.OFFICER, Role.LEADER);

    private final EscalationTable table;
    private final EscalationSealer sealing;
    private final Organisation organisation;

    Escalations(EscalationTable table, EscalationSealer sealing, Organisation organisation) {
        this.table = table;
        this.sealing = sealing;
        this.organisation = organisation;
    }

    /** The unit above, where something can go; nothing is handed to the root of the tree. */
    public Optional<UnitView> superior(String unit) {
        return organisation
                .find(unit)
                .filter(found -> !found.parent().isEmpty() && !found.parent().equals(Organisation.ROOT))
                .flatMap(found -> organisation.find(found.parent()));
    }

    /** The account that handed it up: then another one has to acknowledge it. */
    public long sender(Escalation escalation) {
        return sealing.sender(escalation.id());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Escalation send(HandUp command) {
        var superior = superior(command.unit())
                .orElseThrow(() -> new IllegalStateException("Nobody stands above " + command.unit()));
        return one(sealing.send(command, superior.code()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Escalation acknowledge(Escalation escalation, Reply reply, HandUp.Signer signer) {
        sealing.acknowledge(escalation, reply, signer);
        return one(escalation.id().value());
    }

    private Escalation one(long record) {
        return table.these(List.of(record)).getFirst();
    }

    /** What went up to units where this actor has a role: what waits first, by its time; then the newest. */
    @Transactional(readOnly = true)
    public List<Escalation> to(Actor actor, String source, int limit) {
        return table.to(actor, source, limit);
    }

    /** All that waits anywhere, oldest first. */
    @Transactional(readOnly = true)
    public List<Escalation> waiting(String source) {
        return table.waiting(source);
    }

    /** Of these entries of a register, oldest first. */
    @Transactional(readOnly = true)
    public List<Escalation> of(String source, Collection<Long> subjects) {
        return table.of(source, subjects);
    }
}
