package org.mingcha.transparency;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.bundle.SealedLog;

/**
 * The log as every other module sees it: hand in facts, have them sealed, read them back with their proofs.
 *
 * <p>Appending joins the caller's transaction, so a record and its place in the queue commit together or not at all.
 * Sealing never does: it runs in transactions of its own, after the caller's has committed.
 */
public interface TransparencyLog {
    /** Names under which {@link #append(NewFact, Iterator)} adds the sealed set's size and root to the facts. */
    String SET_SIZE = "set_size";

    String SET_ROOT = "set_root";

    /** More evidence files than this are refused where an entry is handed in: a leaf stays under 2 KiB. */
    int MOST_EVIDENCE = 20;

    int MOST_LEAF_BYTES = 2_048;

    /** Stores one fact and queues it for sealing. An oversized leaf or a target that doesn't exist is a code fault. */
    RecordId append(NewFact fact);

    /** The same for many, by COPY: ids in the order given. */
    List<RecordId> appendAll(List<NewFact> facts);

    /**
     * Stores a fact that seals a set.
     *
     * @param rows the canonical JSON of each row, sorted by the owner; read once, held a chunk at a time
     */
    RecordId append(NewFact fact, Iterator<byte[]> rows);

    /** Stores an {@code erasure} fact and takes text and evidence of its target out of the store for good. */
    RecordId erase(NewFact erasure);

    /**
     * Publishes a document of the root unit ({@code checklist.published}, {@code rules.published}) and keeps its bytes by their
     * SHA-256. A version that was ever published is not published again: the answer is its first record. Other bytes under a
     * known id and version are {@link org.mingcha.database.Unavailable}: refused in one sentence.
     */
    RecordId publish(String type, String id, String version, byte[] canonicalBytes);

    /** The sealed publications of this type, in the log's order. */
    List<PublishedDocument> published(String type);

    /**
     * Seals everything that was committed before this call. Callers of one process share batches, so that a request may
     * wait for its seal: it costs a lone caller one batch, and many callers a few dozen batches a second together.
     */
    void seal();

    /** The newest committed checkpoint. */
    Head head();

    Optional<SealedRecord> record(RecordId id);

    /** Those that exist, ordered by id. */
    List<SealedRecord> records(Collection<RecordId> ids);

    Optional<RecordId> byIndex(long index);

    /** The record's tlog-proof under the newest checkpoint, as text; empty while pending. */
    Optional<String> proof(RecordId id);

    /** The record's leaf, as the log holds and hashes it; empty while pending. */
    Optional<byte[]> leaf(RecordId id);

    /** The facts below the newest checkpoint: what figures are computed from. */
    Facts facts();

    /** The facts below the checkpoint of exactly this size. */
    Facts facts(long size);

    /** What evidence bundles are made from. */
    SealedLog sealedLog();

    /** How many records wait for their seal. */
    long pending();
}
