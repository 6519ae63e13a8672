package org.mingcha.reporting;

import org.jspecify.annotations.Nullable;
import org.mingcha.transparency.RecordId;

/**
 * Take a filed return back; it stays readable with the reason.
 *
 * @param seen the version that is meant: another one is not withdrawn unseen; null: whatever stands
 */
public record WithdrawReturn(
        ReturnKey key, String reason, @Nullable RecordId seen) {
    public WithdrawReturn(ReturnKey key, String reason) {
        this(key, reason, null);
    }
}
