package org.mingcha.inspection;

import java.time.Instant;
import org.mingcha.database.Coded;
import org.mingcha.tlog.Hash;

/**
 * A template as a unit published it.
 *
 * @param reference id and version
 * @param checklist id of the checklist for whose reports it is; empty: for those of all
 * @param index of its leaf
 */
public record PublishedTemplate(
        String reference, String checklist, long index, Instant recordedAt, Hash sha256, State state) {
    /** What became of it. */
    public enum State implements Coded {
        HOLDS,
        REPLACED,
        WITHDRAWN
    }
}
