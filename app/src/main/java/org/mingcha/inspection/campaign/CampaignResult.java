package org.mingcha.inspection.campaign;

import java.time.Instant;
import java.util.List;
import org.mingcha.database.Coded;

/** What came of an act on a campaign, an assessment or an item. */
public sealed interface CampaignResult {
    /** Done, or done before in just this way. */
    record Done() implements CampaignResult {}

    /** Somebody was faster: what the actor looked at is no longer so. Nothing was changed. */
    record Overtaken(String role, Instant at) implements CampaignResult {}

    /**
     * Not in this state, or not with this input; nothing was changed. Its sentence is {@code inspection.refusal.<code>}.
     *
     * @param items the items that are in the way, by id
     */
    record Refused(Reason reason, List<String> items) implements CampaignResult {
        public Refused {
            items = List.copyOf(items);
        }
    }

    /** No such thing for this actor. */
    record Unknown() implements CampaignResult {}

    /** Why not. */
    enum Reason implements Coded {
        /** Its figures are still being computed. */
        BEING_COMPUTED,
        /** It is submitted, signed or accepted: nothing can be typed. */
        NOT_OPEN,
        /** Only what was returned is open. */
        ITEM_NOT_OPEN,
        /** Items lack their confirmation. */
        NOT_COMPLETE,
        /** Words are missing that its paper needs. */
        NOT_READY,
        /** The ledger has changed since these items were confirmed; they wait for it again. */
        MOVED,
        NOT_SUBMITTED,
        NOT_IN_REVIEW,
        /** Items that need a look have not been decided. */
        NOT_REVIEWED,
        /** Who signed it accepts it neither, whatever roles the account has. */
        SAME_PERSON,
        /** Who wrote on it does not sign or accept it for another post. */
        WRITER_STANDS_IN,
        /** Items are returned. */
        ITEMS_RETURNED,
        ANSWER_MISSING,
        ANSWER_UNFIT,
        REASON_MISSING,
        /** A measure is in the charge of a post. */
        OWNER_NAMES_PERSON,
        TOO_LONG,
        /** The checklist asks nothing of units of this kind. */
        NOT_ASKED,
        UNIT_CLOSED,
        /** Its period has not begun. */
        PERIOD_TO_COME,
        CAMPAIGN_CLOSED;
    }
}
