package org.mingcha.ledger.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.Reason;

/** Why a row is no entry. */
public enum PassReason {
    HEADER(Reason.ROW_HEADER, true),
    TOTAL(Reason.ROW_TOTAL, true),
    NOTE(Reason.ROW_NOTE, true),
    BLANK(Reason.ROW_BLANK, true),
    STRUCK(Reason.ROW_STRUCK),
    CANCELLED(Reason.ROW_CANCELLED),
    EXAMPLE(Reason.ROW_EXAMPLE, true),
    PLANNED(Doubt.PLANNED),
    OTHER_WORK(Doubt.OTHER_WORK),
    HIDDEN_SHEET(Doubt.HIDDEN_SHEET),
    /** No register is decided for it. */
    NO_REGISTER(Reason.ROW_NO_REGISTER),
    /** Without a column for days it is nobody's ledger. */
    NO_LEDGER(Reason.ROW_NO_LEDGER),
    /** A person said so. */
    DECIDED(Reason.ROW_DECIDED, true);

    private final Reason reason;
    private final boolean isPlain;
    private final @Nullable Doubt doubt;

    PassReason(Reason reason) {
        this(reason, false, null);
    }

    PassReason(Reason reason, boolean isPlain) {
        this(reason, isPlain, null);
    }

    PassReason(Doubt doubt) {
        this(doubt.reason(), false, doubt);
    }

    PassReason(Reason reason, boolean isPlain, @Nullable Doubt doubt) {
        this.reason = reason;
        this.isPlain = isPlain;
        this.doubt = doubt;
    }

    /** What people say once for all such rows of a table. */
    Optional<Doubt> doubt() {
        return Optional.ofNullable(doubt);
    }

    /** Whether people have said of the table that what is guessed here is right: such rows are none of ours. */
    public boolean isDecided(PlannedTable table) {
        return doubt != null && table.decisions().doubts().contains(doubt);
    }

    public Reason reason() {
        return reason;
    }

    /** Whether anybody would see it at once; else a person says so first. */
    public boolean isPlain() {
        return isPlain;
    }
}
