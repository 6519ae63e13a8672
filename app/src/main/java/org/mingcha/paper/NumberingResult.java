package org.mingcha.paper;

import java.util.List;
import org.mingcha.database.Coded;
import org.mingcha.evidence.paper.PaperNumber;

/** What came of numbering a paper. */
public sealed interface NumberingResult {
    /** It has this number, now or since before. */
    record Done(PaperNumber number, String words) implements NumberingResult {}

    /** @param lacks what is missing, where that is the reason */
    record Refused(Reason reason, List<String> arguments, List<PaperLack> lacks) implements NumberingResult {
        public Refused {
            arguments = List.copyOf(arguments);
            lacks = List.copyOf(lacks);
        }
    }

    /** No such paper for this actor, or none that this actor numbers. */
    record Unknown() implements NumberingResult {}

    /** Why not. */
    enum Reason implements Coded {
        /** It has no head, and so no number. */
        NO_NUMBER,
        /** A report that its leader has not signed. */
        NOT_SIGNED,
        NOT_READY,
        /** Only a leader lets a paper go out that lacks something. */
        LEADER_ONLY,
        TOO_LONG,
        SERIES_MISSING,
        BAD_FORM,
        OTHER_SERIES,
        OTHER_YEAR,
        TAKEN,
        /** It has another number already. */
        NUMBERED
    }
}
