package org.mingcha.transparency;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.bundle.SealedLog;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.Proofs;
import org.mingcha.tlog.TileHashReader;
import org.mingcha.tlog.TlogProof;
import org.mingcha.transparency.internal.DocumentPublisher;
import org.mingcha.transparency.internal.FactAppender;
import org.mingcha.transparency.internal.FirstPublication;
import org.mingcha.transparency.internal.LeafTable;
import org.mingcha.transparency.internal.LogStore;
import org.mingcha.transparency.internal.SharedSealing;
import org.mingcha.transparency.internal.StoredSealedLog;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log as every other module sees it: hand in facts, have them sealed, read them back with their proofs.
 *
 * <p>Appending joins the caller's transaction, so a record and its place in the queue commit together or not at all.
 * Sealing never does: it runs in transactions of its own, after the caller's has committed.
 */
public class TransparencyLog {
    /** Names under which {@link #append(NewFact, Iterator)} adds the sealed set's size and root to the facts. */
    public static final String SET_SIZE = "set_size";

    public static final String SET_ROOT = "set_root";

    /** More evidence files than this are refused where an entry is handed in: a leaf stays under 2 KiB. */
    public static final int MOST_EVIDENCE = 20;

    public static final int MOST_LEAF_BYTES = 2_048;

    private final LogStore store;
    private final FactAppender appending;
    private final DocumentPublisher publishing;
    private final SharedSealing sealing;
    private final FirstPublication beginning;
    private final TransactionTemplate transaction;

    public TransparencyLog(
            LogStore store,
            FactAppender appending,
            FirstPublication beginning,
            SharedSealing sealing,
            TransactionTemplate transaction) {
        this.store = store;
        this.appending = appending;
        this.beginning = beginning;
        this.publishing = beginning.publishing();
        this.sealing = sealing;
        this.transaction = transaction;
    }

    /** Stores one fact and queues it for sealing. An oversized leaf or a target that doesn't exist is a code fault. */
    public RecordId append(NewFact fact) {
        return appendAll(List.of(fact)).getFirst();
    }

    /** The same for many, by COPY: ids in the order given. */
    public List<RecordId> appendAll(List<NewFact> facts) {
        return facts.isEmpty() ? List.of() : writing(() -> appending.append(facts));
    }

    /**
     * Stores a fact that seals a set.
     *
     * @param rows the canonical JSON of each row, sorted by the owner; read once, held a chunk at a time
     */
    public RecordId append(NewFact fact, Iterator<byte[]> rows) {
        return writing(() -> appending.append(fact, rows));
    }

    /** Stores an {@code erasure} fact and takes text and evidence of its target out of the store for good. */
    public RecordId erase(NewFact erasure) {
        return writing(() -> appending.erase(erasure));
    }

    /**
     * Publishes a document of the root unit ({@code checklist.published}, {@code rules.published}) and keeps its bytes by their
     * SHA-256. A version that was ever published is not published again: the answer is its first record. Other bytes under a
     * known id and version are {@link org.mingcha.database.Unavailable}: refused in one sentence.
     */
    public RecordId publish(String type, String id, String version, byte[] canonicalBytes) {
        return writing(() -> publishing.publish(new DocumentPublisher.Document(type, id, version, canonicalBytes)));
    }

    /** Stores a fact that states the SHA-256 of a document of its unit, and keeps the document by it. */
    public RecordId append(NewFact fact, byte[] document) {
        return writing(() -> {
            publishing.keep(document);
            return appending.append(List.of(fact)).getFirst();
        });
    }

    /** The sealed publications of this type, in the log's order. */
    public List<PublishedDocument> published(String type) {
        return publishing.sealed(type);
    }

    /**
     * Seals everything that was committed before this call. Callers of one process share batches, so that a request may
     * wait for its seal: it costs a lone caller one batch, and many callers a few dozen batches a second together.
     */
    public void seal() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Sealing inside a transaction would wait for its own records");
        }
        sealing.await();
    }

    /** The newest committed checkpoint. */
    public Head head() {
        var newest = store.log().checkpoints().newest();
        return new Head(store.signing().origin(), newest.size(), newest.root().hex(), newest.note());
    }

    public Optional<SealedRecord> record(RecordId id) {
        return records(List.of(id)).stream().findFirst();
    }

    /** Those that exist, ordered by id. */
    public List<SealedRecord> records(Collection<RecordId> ids) {
        return store.records().find(ids.stream().map(RecordId::value).toList());
    }

    public Optional<RecordId> byIndex(long index) {
        return store.log().leaves().leaf(index).map(leaf -> new RecordId(leaf.recordId()));
    }

    /** The record's tlog-proof under the newest checkpoint, as text; empty while pending. */
    public Optional<String> proof(RecordId id) {
        return store.log().leaves().leafOf(id.value()).map(leaf -> {
            var newest = store.log().checkpoints().newest();
            var hashes = Proofs.inclusion(
                    leaf.index(),
                    newest.size(),
                    new TileHashReader(newest.size(), store.log().tiles()));
            return new TlogProof(leaf.index(), hashes, newest.note()).format();
        });
    }

    /** The record's leaf, as the log holds and hashes it; empty while pending. */
    public Optional<byte[]> leaf(RecordId id) {
        return store.log().leaves().leafOf(id.value()).map(LeafTable.StoredLeaf::bytes);
    }

    /** The facts below the newest checkpoint: what figures are computed from. */
    public Facts facts() {
        return store.facts(store.log().checkpoints().newest());
    }

    /** The facts below the checkpoint of exactly this size. */
    public Facts facts(long size) {
        return store.facts(store.log()
                .checkpoints()
                .at(size)
                .orElseThrow(() -> new NoSuchElementException("The log has no checkpoint of size " + size)));
    }

    /** What evidence bundles are made from. */
    public SealedLog sealedLog() {
        return new StoredSealedLog(store, publishing);
    }

    /** Signs what the pages of a report that is about to be issued say, with the log's key. Without it nothing is issued. */
    public List<Note> sign(List<PageStatement> pages) {
        return pages.stream().map(store.signing()::sign).toList();
    }

    /** Whether anything of these units was sealed since the log had this size. */
    public boolean hasSealed(Collection<String> units, long since) {
        return store.log().leaves().hasOf(units, since);
    }

    /** How many records wait for their seal. */
    public long pending() {
        return store.records().pending();
    }

    private <T> T writing(Supplier<T> work) {
        return Optional.ofNullable(transaction.execute(status -> {
                    beginning.beforeWriting();
                    return work.get();
                }))
                .orElseThrow();
    }
}
