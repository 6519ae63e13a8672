package org.mingcha.inspection.checklist.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.checklist.ChecklistViolation;
import org.mingcha.inspection.checklist.Loss;

/** What came of reading a file. */
public sealed interface ChecklistFileResult {
    /** @param source the file itself where the checklist doesn't hold all of it; else null */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Read(Checklist checklist, List<Loss> losses, byte @Nullable [] source) implements ChecklistFileResult {}

    record Refused(List<ChecklistViolation> flaws) implements ChecklistFileResult {}

    static ChecklistFileResult read(Checklist checklist) {
        return new Read(checklist, List.of(), null);
    }
}
