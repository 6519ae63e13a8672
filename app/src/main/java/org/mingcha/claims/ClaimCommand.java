package org.mingcha.claims;

import java.util.Optional;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.command.Command;
import org.mingcha.command.Composite;
import org.mingcha.command.Formerly;
import org.mingcha.command.Needed;
import org.mingcha.command.Prose;
import org.mingcha.ledger.FreeText;

/** What can be done with a claim. */
public sealed interface ClaimCommand extends Command {
    /** Its level, by the published table. */
    record Assess(Consequence consequence, Knowledge knowledge) implements ClaimCommand {}

    /** Write down the verification as far as it is; on a published claim, what is to change. */
    record Save(ClaimDraft draft) implements ClaimCommand, Composite {
        public Save {
            draft = draft.tidy();
        }
    }

    /** Hand what is written to another pair of eyes. */
    record Submit() implements ClaimCommand {}

    record GiveBack(@Needed("text-missing") @Prose String reason) implements ClaimCommand {
        public GiveBack {
            reason = FreeText.tidy(reason);
        }
    }

    /** By another account than any that wrote it. */
    record Approve() implements ClaimCommand {}

    /** @param slug last part of the permanent address; empty: made from the day. Ignored for a change */
    record Publish(Optional<String> slug) implements ClaimCommand {}

    /**
     * That claim's answer serves this one too.
     *
     * @param to its number
     */
    record Join(@Needed("join-unknown") Long to) implements ClaimCommand {}

    record Separate() implements ClaimCommand {}

    /** The sentence, the facts found and this go up; nothing else does. */
    record Escalate(@Formerly("for") Help help) implements ClaimCommand {}

    /** By the superior. */
    record Acknowledge(Reply reply) implements ClaimCommand {}
}
