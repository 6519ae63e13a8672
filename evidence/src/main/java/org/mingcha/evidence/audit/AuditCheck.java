package org.mingcha.evidence.audit;

import java.util.Locale;

/** What is checked of a log beside its tree (docs/spec/log.md, "Audit of a whole log"), in the order of lines. */
public enum AuditCheck {
    /** Every entry is a leaf as leaf.md has it. */
    LEAVES,
    /** Each unit's leaves are numbered without a gap and linked. */
    CHAINS,
    /** What a leaf names in {@code target} is there, and is what it may name. */
    TARGETS,
    /** No version of an entry has another drill mark than the first. */
    DRILLS,
    /** Sealed sets are sorted, without duplicates, and whole. */
    SETS,
    /** No document is published twice under one id and version. */
    PUBLICATIONS,
    /** Where a bundle stands in the log. */
    BUNDLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
