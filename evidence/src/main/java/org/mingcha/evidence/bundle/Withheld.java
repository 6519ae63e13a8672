package org.mingcha.evidence.bundle;

/** A rule needs something that the bundle doesn't show. Thrown while figures are computed again; never by a writer. */
public final class Withheld extends RuntimeException {
    /** What is missing. */
    public enum Kind {
        ENTRY,
        CHAIN,
        UNIT
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String which;

    public Withheld(Kind kind, String which) {
        super(kind + " " + which + " withheld");
        this.kind = kind;
        this.which = which;
    }

    public Kind kind() {
        return kind;
    }

    /** The log index, or the unit's code. */
    public String which() {
        return which;
    }
}
