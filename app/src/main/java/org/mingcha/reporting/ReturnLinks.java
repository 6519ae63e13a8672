package org.mingcha.reporting;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;

/**
 * Links for those who have no account at hand: whoever holds one can file one nil return of one unit for one period, and
 * nothing else. A link is good until some days after the due day, or until it is voided.
 */
public interface ReturnLinks {
    /** Days after the due day on which a link still works. */
    int DAYS_AFTER_DUE = 7;

    /** By an officer, leader, inspector or admin in whose reach the unit is. Others made earlier stay good. */
    LinkResult make(Actor actor, ReturnKey key);

    /** Those of the unit and of what stands below it whose last day isn't over, voided ones too, the newest first. */
    List<LinkView> of(Actor actor, String unit);

    /** From now on it opens nothing; false: no such link in the actor's reach. */
    boolean voidLink(Actor actor, long link);

    /** All of this return's links; how many. */
    int voidAll(Actor actor, ReturnKey key);

    /** What the link shows; empty: unknown, voided or over, which look the same. */
    Optional<LinkedReturn> open(String token);

    /** Files the nil return; empty as above. The same again is not filed twice; what stands is never corrected. */
    Optional<FilingResult> file(String token, Optional<String> idempotencyKey);

    /** Takes back what a link has filed, until the due day; empty as above. */
    Optional<FilingResult> withdraw(String token, String reason);
}
