package org.mingcha.ledger;

import org.mingcha.evidence.register.RulesDocument;

/** What came of publishing rules. */
public sealed interface RulesPublicationResult {
    record Published(RulesDocument document) implements RulesPublicationResult {}

    /** Only who administers the whole instance may. */
    record Forbidden() implements RulesPublicationResult {}

    /** @param detail the rule concerned, or what cannot be read */
    record Refused(Why why, String detail) implements RulesPublicationResult {}

    /** Why nothing was published. */
    enum Why {
        UNREADABLE,
        UNKNOWN_NAME,
        ZONE,
        BACK_DATED
    }
}
