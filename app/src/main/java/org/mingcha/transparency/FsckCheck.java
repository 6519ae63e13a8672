package org.mingcha.transparency;

/**
 * A module's own tables held against the store of facts: every bean of this type is part of {@code fsck}. It runs inside
 * one read-only snapshot and must stream, whatever the size of its tables.
 */
public interface FsckCheck {
    void check(Findings findings);

    /** Where a check puts what it finds. */
    @FunctionalInterface
    interface Findings {
        void add(FsckFinding finding);

        default void differs(String table, Object key, String column, String detail) {
            add(new FsckFinding(FsckFinding.Kind.DIFFERS, table, key.toString(), column, detail));
        }

        default void missing(String table, Object key, String detail) {
            add(new FsckFinding(FsckFinding.Kind.MISSING, table, key.toString(), "", detail));
        }

        default void extra(String table, Object key, String detail) {
            add(new FsckFinding(FsckFinding.Kind.EXTRA, table, key.toString(), "", detail));
        }
    }
}
