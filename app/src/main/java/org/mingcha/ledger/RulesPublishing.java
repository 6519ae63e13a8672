package org.mingcha.ledger;

import org.mingcha.evidence.register.RulesDocument;

/** What came of publishing rules. */
public sealed interface RulesPublishing {
    record Published(RulesDocument document) implements RulesPublishing {}

    /** Only who administers the whole instance may. */
    record Forbidden() implements RulesPublishing {}

    /** @param detail the rule concerned, or what cannot be read */
    record Refused(Why why, String detail) implements RulesPublishing {}

    /** Why nothing was published. */
    enum Why {
        UNREADABLE,
        UNKNOWN_NAME,
        ZONE,
        BACK_DATED
    }
}
