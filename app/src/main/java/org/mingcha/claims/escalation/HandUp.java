package org.mingcha.claims.escalation;

import java.time.Duration;
import org.mingcha.casework.CommandContext;
import org.mingcha.evidence.Content;
import org.mingcha.transparency.RecordId;

/**
 * Hand something up to the superior of a unit.
 *
 * @param source the register of what goes up
 * @param subject the entry that goes up
 * @param unit who hands it up
 * @param within how soon it is to be acknowledged
 * @param facts what rules may read of it beside where it goes
 * @param text what is said; the account is added
 */
public record HandUp(
        String source,
        RecordId subject,
        String unit,
        Duration within,
        Content facts,
        Content text,
        Signer signer,
        boolean drill) {
    /** Who acts, in which role. */
    public record Signer(long account, String role) {
        public static Signer of(CommandContext context) {
            return new Signer(context.actor().account(), context.role().code());
        }
    }
}
