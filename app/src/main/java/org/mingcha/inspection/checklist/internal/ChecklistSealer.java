package org.mingcha.inspection.checklist.internal;

import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Publishes checklists in the log. */
@Component
public class ChecklistSealer {
    private final TransparencyLog log;

    ChecklistSealer(TransparencyLog log) {
        this.log = log;
    }

    /** What was published before, in the same bytes, is not published again. */
    public RecordId seal(Checklist checklist) {
        return log.publish(
                "checklist.published",
                checklist.id(),
                String.valueOf(checklist.version()),
                checklist.toCanonicalJson());
    }
}
