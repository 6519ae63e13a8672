package org.mingcha.transparency.internal;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.bundle.SealedLog;
import org.mingcha.tlog.Proofs;
import org.mingcha.tlog.TileHashReader;
import org.mingcha.tlog.TlogProof;
import org.mingcha.transparency.Head;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.PublishedDocument;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log over PostgreSQL. */
final class DefaultTransparencyLog implements TransparencyLog {
    private final LogStore store;
    private final FactAppender appending;
    private final DocumentPublisher publishing;
    private final SharedSealing sealing;
    private final FirstPublication beginning;
    private final TransactionTemplate transaction;

    DefaultTransparencyLog(
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

    @Override
    public RecordId append(NewFact fact) {
        return appendAll(List.of(fact)).getFirst();
    }

    @Override
    public List<RecordId> appendAll(List<NewFact> facts) {
        return facts.isEmpty() ? List.of() : writing(() -> appending.append(facts));
    }

    @Override
    public RecordId append(NewFact fact, Iterator<byte[]> rows) {
        return writing(() -> appending.append(fact, rows));
    }

    @Override
    public RecordId erase(NewFact erasure) {
        return writing(() -> appending.erase(erasure));
    }

    @Override
    public RecordId publish(String type, String id, String version, byte[] canonicalBytes) {
        return writing(() -> publishing.publish(new DocumentPublisher.Document(type, id, version, canonicalBytes)));
    }

    @Override
    public List<PublishedDocument> published(String type) {
        return publishing.sealed(type);
    }

    @Override
    public void seal() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Sealing inside a transaction would wait for its own records");
        }
        sealing.await();
    }

    @Override
    public Head head() {
        var newest = store.log().checkpoints().newest();
        return new Head(store.signing().origin(), newest.size(), newest.root().hex(), newest.note());
    }

    @Override
    public Optional<SealedRecord> record(RecordId id) {
        return records(List.of(id)).stream().findFirst();
    }

    @Override
    public List<SealedRecord> records(Collection<RecordId> ids) {
        return store.records().find(ids.stream().map(RecordId::value).toList());
    }

    @Override
    public Optional<RecordId> byIndex(long index) {
        return store.log().leaves().leaf(index).map(leaf -> new RecordId(leaf.recordId()));
    }

    @Override
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

    @Override
    public Optional<byte[]> leaf(RecordId id) {
        return store.log().leaves().leafOf(id.value()).map(LeafTable.StoredLeaf::bytes);
    }

    @Override
    public Facts facts() {
        return store.facts(store.log().checkpoints().newest());
    }

    @Override
    public Facts facts(long size) {
        return store.facts(store.log()
                .checkpoints()
                .at(size)
                .orElseThrow(() -> new NoSuchElementException("The log has no checkpoint of size " + size)));
    }

    @Override
    public SealedLog sealedLog() {
        return new StoredSealedLog(store, publishing);
    }

    @Override
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
