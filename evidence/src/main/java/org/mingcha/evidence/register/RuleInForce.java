package org.mingcha.evidence.register;

import java.time.LocalDate;

/**
 * A rule that holds, and how long it has.
 *
 * @param since the first day on which it holds
 * @param sealedOn the local day on which its publication was sealed
 * @param version of its publication
 */
public record RuleInForce(PublishedRule rule, LocalDate since, LocalDate sealedOn, int version) {
    /** Whether it holds for days before anybody could read it here. What the founding says is known from the start. */
    public boolean isEarlierThanSealed() {
        return version != RulesDocument.FOUNDING && !since.isAfter(sealedOn);
    }
}
