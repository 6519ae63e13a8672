package org.mingcha.inspection.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.bundle.Published;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Registers;
import org.mingcha.inspection.Inspect;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** The checklists of this version; each is sealed, with the registers it reads, before a figure is computed by it. */
@Component
public class ShippedChecklists {
    private final List<Checklist> all = List.of(Checklist.shipped(Inspect.TOWN_ONLINE_WORK));
    private static final String REGISTERS_VERSION = "1";

    private final Registers registers;
    private final TransparencyLog log;

    ShippedChecklists(Registers registers, TransparencyLog log) {
        this.registers = registers;
        this.log = log;
    }

    public List<Checklist> all() {
        return all;
    }

    /** By id, or by id and version ({@code town-online-work@1}). */
    public Optional<Checklist> find(String reference) {
        return all.stream()
                .filter(each -> each.id().equals(reference) || each.reference().equals(reference))
                .findFirst();
    }

    /** What was published before, in the same bytes, is not published again. */
    void publish(Checklist checklist) {
        log.publish("registers.published", Published.REGISTERS, REGISTERS_VERSION, registers.toCanonicalJson());
        log.publish(
                "checklist.published",
                checklist.id(),
                String.valueOf(checklist.version()),
                checklist.toCanonicalJson());
    }
}
