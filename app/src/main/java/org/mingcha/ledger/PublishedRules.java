package org.mingcha.ledger;

import java.util.List;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.register.RuleInForce;

/** Limits, hours and working days as they were published; everybody may read them, an administrator of the root adds. */
public interface PublishedRules {
    /**
     * Publishes a list of rules, in YAML, as the next version. They add to what was published before. A rule without a document
     * number holds from tomorrow at the earliest.
     */
    RulesPublicationResult publish(Actor actor, String yaml);

    /** Everything ever published and sealed, in the log's order. */
    List<RuleInForce> all();
}
