package org.mingcha.transparency.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code transparency.record}.
 *
 * @param opened text and evidence; null once erased
 * @param leafVersion the form of the leaf that seals it
 * @param register in which version of its register an entry is written; null for every other act, and in the first form
 */
@SuppressWarnings("ArrayRecordComponent") // a row as stored; never compared
record StoredRecord(
        long id,
        String unit,
        String type,
        String source,
        LocalDate happenedOn,
        Instant recordedAt,
        String role,
        byte[] facts,
        byte[] factsSalt,
        @Nullable Erasable opened,
        @Nullable Long target,
        long firstRecord,
        boolean drill,
        int leafVersion,
        @Nullable String register) {

    /** What an erasure takes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Erasable(byte[] text, byte[] textSalt, byte[] evidence, byte[] evidenceSalts) {}
}
