package org.mingcha.transparency.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.SealedText;
import org.mingcha.evidence.bundle.Inclusion;
import org.mingcha.evidence.bundle.SealedCheckpoint;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.evidence.bundle.SealedLog;
import org.mingcha.evidence.bundle.SealedSet;
import org.mingcha.evidence.bundle.StoredText;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.HashReader;
import org.mingcha.tlog.MultiProofs;
import org.mingcha.tlog.Proofs;
import org.mingcha.tlog.TileHashReader;
import org.mingcha.tlog.TlogProof;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What bundles are made from, out of the database. */
public record StoredSealedLog(LogStore store, DocumentPublisher publishing) implements SealedLog {
    @Override
    public String origin() {
        return store.signing().origin();
    }

    @Override
    public String vkey() {
        return store.signing().vkey();
    }

    @Override
    public SealedCheckpoint newest() {
        return sealed(store.log().checkpoints().newest());
    }

    @Override
    public SealedCheckpoint covering(long index) {
        return sealed(store.log()
                .checkpoints()
                .covering(index + 1)
                .orElseThrow(() -> new NoSuchElementException("No checkpoint covers leaf " + index)));
    }

    @Override
    public List<SealedLeaf> chain(String unit, long size) {
        return jdbc().sql("""
                        select log_index, bytes
                        from transparency.leaf
                        where unit = :unit and log_index < :size
                        order by useq
                        """)
                .param("unit", unit)
                .param("size", size)
                .query((row, number) -> SealedLeaf.parse(row.getLong(1), row.getBytes(2)))
                .list();
    }

    @Override
    public Map<Long, SealedLeaf> leaves(Collection<Long> indexes) {
        var leaves = new HashMap<Long, SealedLeaf>();
        jdbc().sql("select log_index, bytes from transparency.leaf where log_index = any(:indexes)")
                .param("indexes", indexes.toArray(Long[]::new))
                .query(row -> {
                    leaves.put(row.getLong(1), SealedLeaf.parse(row.getLong(1), row.getBytes(2)));
                });
        return leaves;
    }

    @Override
    public Map<Long, Opening> facts(Collection<Long> indexes) {
        return contents(
                "r.facts_salt, r.facts",
                indexes,
                (salt, json) -> new Opening(salt, CanonicalJson.content(CanonicalJson.parse(json))));
    }

    @Override
    public Map<Long, StoredText> texts(Collection<Long> indexes) {
        return contents(
                "r.text_salt, r.text", indexes, (salt, json) -> new StoredText(salt, SealedText.fromJson(json)));
    }

    /** What isn't erased of these columns, by the index of its leaf. */
    private <T> Map<Long, T> contents(String columns, Collection<Long> indexes, BiFunction<Hash, byte[], T> content) {
        var contents = new HashMap<Long, T>();
        jdbc().sql("select l.log_index, " + columns
                        + " from transparency.leaf l join transparency.record r on r.record_id = l.record_id"
                        + " where l.log_index = any(:indexes)")
                .param("indexes", indexes.toArray(Long[]::new))
                .query(row -> {
                    if (row.getBytes(3) != null) {
                        contents.put(row.getLong(1), content.apply(Hash.of(row.getBytes(2)), row.getBytes(3)));
                    }
                });
        return contents;
    }

    @Override
    public Inclusion inclusion(SortedSet<Long> indexes, long size) {
        return new Inclusion(
                MultiProofs.make(indexes, size, hashes(size)), checkpoint(size).note());
    }

    @Override
    public List<Hash> consistency(long from, long to) {
        return Proofs.consistency(from, to, hashes(to));
    }

    @Override
    public Map<Long, String> proofs(Collection<Long> indexes, long size) {
        var checkpoint = checkpoint(size);
        var reader = hashes(size);
        var proofs = new HashMap<Long, String>();
        for (long index : indexes) {
            var hashes = Proofs.inclusion(index, size, reader);
            proofs.put(index, new TlogProof(index, hashes, checkpoint.note()).format());
        }
        return proofs;
    }

    private CheckpointTable.Signed checkpoint(long size) {
        return store.log()
                .checkpoints()
                .at(size)
                .orElseThrow(() -> new NoSuchElementException("The log has no checkpoint of size " + size));
    }

    private HashReader hashes(long size) {
        return new TileHashReader(size, store.log().tiles());
    }

    @Override
    public SealedSet set(long index) {
        var leaf = store.log().leaves().leaf(index).orElseThrow(() -> new NoSuchElementException("No leaf " + index));
        return store.sets().of(leaf.recordId());
    }

    @Override
    public Optional<byte[]> published(Hash sha256) {
        return publishing.bytes(sha256);
    }

    private static SealedCheckpoint sealed(CheckpointTable.Signed checkpoint) {
        return new SealedCheckpoint(checkpoint.size(), checkpoint.note());
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(store.dataSource());
    }
}
