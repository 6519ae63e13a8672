package org.mingcha.correction;

import org.mingcha.correction.escalation.Reply;

/** What can be done with a claim. */
public sealed interface Step {
    /** Its level by the published table. */
    record Assess(LevelTable.Basis basis) implements Step {}

    /** Write down the verification as far as it is; on a published claim, what is to change. */
    record Save(Draft draft) implements Step {}

    /** Hand what is written to another pair of eyes. */
    record Submit() implements Step {}

    record GiveBack(String reason) implements Step {}

    /** By another account than any that wrote it. */
    record Approve() implements Step {}

    /** @param slug last part of the permanent address; empty: made from the day. Ignored for a change */
    record Publish(String slug) implements Step {}

    /** That claim's answer serves this one too. */
    record Join(ClaimId to) implements Step {}

    record Separate() implements Step {}

    /** The sentence, the facts found and this go up; nothing else does. */
    record Escalate(Help help) implements Step {}

    /** By the superior. */
    record Acknowledge(Reply reply) implements Step {}
}
