package org.mingcha.ledger.plan;

/** Why a row is no entry. */
public enum PassReason {
    HEADER(true),
    TOTAL(true),
    NOTE(true),
    BLANK(true),
    STRUCK(false),
    CANCELLED(false),
    EXAMPLE(true),
    PLANNED(false),
    OTHER_WORK(false),
    HIDDEN_SHEET(false),
    /** No register is decided for it. */
    NO_REGISTER(false),
    /** Without a column for days it is nobody's ledger. */
    NO_LEDGER(false),
    /** A person said so. */
    DECIDED(true);

    private final boolean isPlain;

    PassReason(boolean isPlain) {
        this.isPlain = isPlain;
    }

    /** Whether anybody would see it at once; else a person says so first. */
    public boolean isPlain() {
        return isPlain;
    }
}
