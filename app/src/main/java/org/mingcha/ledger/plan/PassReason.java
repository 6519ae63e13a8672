package org.mingcha.ledger.plan;

import org.mingcha.ledger.Reason;

/** Why a row is no entry. */
public enum PassReason {
    HEADER(Reason.ROW_HEADER, true),
    TOTAL(Reason.ROW_TOTAL, true),
    NOTE(Reason.ROW_NOTE, true),
    BLANK(Reason.ROW_BLANK, true),
    STRUCK(Reason.ROW_STRUCK, false),
    CANCELLED(Reason.ROW_CANCELLED, false),
    EXAMPLE(Reason.ROW_EXAMPLE, true),
    PLANNED(Reason.ROW_PLANNED, false),
    OTHER_WORK(Reason.ROW_OTHER_WORK, false),
    HIDDEN_SHEET(Reason.SHEET_HIDDEN, false),
    /** No register is decided for it. */
    NO_REGISTER(Reason.ROW_NO_REGISTER, false),
    /** Without a column for days it is nobody's ledger. */
    NO_LEDGER(Reason.ROW_NO_LEDGER, false),
    /** A person said so. */
    DECIDED(Reason.ROW_DECIDED, true);

    private final Reason reason;
    private final boolean isPlain;

    PassReason(Reason reason, boolean isPlain) {
        this.reason = reason;
        this.isPlain = isPlain;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether anybody would see it at once; else a person says so first. */
    public boolean isPlain() {
        return isPlain;
    }
}
