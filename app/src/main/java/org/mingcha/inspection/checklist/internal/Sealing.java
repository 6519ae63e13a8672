package org.mingcha.inspection.checklist.internal;

import org.mingcha.evidence.bundle.Published;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Registers;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Publishes checklists, and the registers that they read, in the log. */
@Component
class Sealing {
    private static final String REGISTERS_VERSION = "1";

    private final Registers registers;
    private final TransparencyLog log;

    Sealing(Registers registers, TransparencyLog log) {
        this.registers = registers;
        this.log = log;
    }

    /** What was published before, in the same bytes, is not published again. */
    RecordId seal(Checklist checklist) {
        log.publish("registers.published", Published.REGISTERS, REGISTERS_VERSION, registers.toCanonicalJson());
        return log.publish(
                "checklist.published",
                checklist.id(),
                String.valueOf(checklist.version()),
                checklist.toCanonicalJson());
    }
}
