package org.mingcha.tlog;

import java.util.List;

/**
 * What somebody else reads from the entries of a log while it is audited, so that a long log is read once.
 *
 * @param <T> what one bundle of entries comes to
 */
public interface EntryBundleReader<T> {
    /** Reads the entries of one bundle, with their leaf hashes. Called for several bundles at once. */
    T read(List<byte[]> entries, List<Hash> leaves);

    /**
     * Takes what was read, bundle after bundle in the log's order, on one thread.
     *
     * @param first index of the bundle's first entry
     */
    void take(long first, T read);

    /** Reads nothing. */
    static EntryBundleReader<Boolean> none() {
        return new EntryBundleReader<>() {
            @Override
            public Boolean read(List<byte[]> entries, List<Hash> leaves) {
                return true;
            }

            @Override
            public void take(long first, Boolean read) {}
        };
    }
}
