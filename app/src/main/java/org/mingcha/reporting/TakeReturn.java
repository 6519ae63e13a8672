package org.mingcha.reporting;

import java.util.Optional;
import org.mingcha.evidence.returns.Addressee;
import org.mingcha.transparency.RecordId;

/**
 * An addressee has read a return and lets it stand.
 *
 * @param seen the version that was read: another one is not taken unread
 * @param as for whom an administrator takes it; empty: whoever acts is the superior, or the unit's own leader
 */
public record TakeReturn(ReturnKey key, RecordId seen, Optional<Addressee> as) {
    public TakeReturn(ReturnKey key, RecordId seen) {
        this(key, seen, Optional.empty());
    }
}
