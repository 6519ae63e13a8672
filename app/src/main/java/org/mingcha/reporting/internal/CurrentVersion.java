package org.mingcha.reporting.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.returns.Addressee;
import org.mingcha.evidence.returns.ReturnDefinition;

/**
 * The latest version of a return that wasn't withdrawn, sealed or not.
 *
 * @param text null once erased
 * @param role in which it was filed
 * @param filedAt when the first version was recorded
 * @param review what the superior said of it
 */
public record CurrentVersion(
        long record,
        @Nullable Long index,
        boolean corrected,
        String role,
        Instant filedAt,
        Review review,
        Content facts,
        @Nullable Content text) {
    /**
     * What the superior said.
     *
     * @param sentBack it is sent back, and nothing was filed since
     * @param sentBackBefore an earlier version was sent back
     * @param takers who has taken this version
     */
    record Review(boolean sentBack, boolean sentBackBefore, Set<Addressee> takers) {
        Review {
            takers = Set.copyOf(takers);
        }

        /** Whether somebody is still to take it. @param explained a nil return, explained against the ledger */
        boolean leavesWaiting(ReturnDefinition definition, boolean explained) {
            return (definition.isAlwaysTaken() || explained || sentBackBefore)
                    && !takers.containsAll(definition.takers());
        }
    }

    public boolean isSentBack() {
        return review.sentBack();
    }

    /** Whether somebody is still to take it. */
    boolean isWaiting(ReturnDefinition definition) {
        return review.leavesWaiting(definition, isNil() && isExplained());
    }

    CurrentVersion taken(Addressee by) {
        var takers = EnumSet.of(by);
        takers.addAll(review.takers());
        return with(new Review(false, review.sentBackBefore(), takers));
    }

    CurrentVersion sentBack() {
        return with(new Review(true, true, Set.of()));
    }

    private CurrentVersion with(Review other) {
        return new CurrentVersion(record, index, corrected, role, filedAt, other, facts, text);
    }

    boolean isBy(long account) {
        return text != null && text.text(Filer.BY_ACCOUNT).equals(Optional.of(Long.toString(account)));
    }

    boolean isNil() {
        return facts.has("nil");
    }

    /** A link takes back what a link has filed, while the return is not due yet. */
    public boolean mayBeWithdrawnByLink(boolean overdue) {
        return role.equals(Filer.LINK) && isNil() && !overdue && !isSentBack();
    }

    boolean isExplained() {
        return facts.has("explained");
    }
}
