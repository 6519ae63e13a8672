package org.mingcha.evidence.bundle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.mingcha.evidence.Opening;
import org.mingcha.tlog.Hash;

/** What a bundle is made from: the log and its store of facts, as far as they are sealed. */
public interface SealedLog {
    String origin();

    /** The log's public key as text. */
    String vkey();

    SealedCheckpoint newest();

    /** The first checkpoint that covers the leaf at this index: the smallest one larger than the index. */
    SealedCheckpoint covering(long index);

    /** The unit's leaves at indices below the size, in order. */
    List<SealedLeaf> chain(String unit, long size);

    /** These leaves; all of them are there. */
    Map<Long, SealedLeaf> leaves(Collection<Long> indexes);

    /** The opened facts of these leaves; all of them are there. */
    Map<Long, Opening> facts(Collection<Long> indexes);

    /** The texts of these leaves, erased ones left out. */
    Map<Long, StoredText> texts(Collection<Long> indexes);

    /** The tlog-proof text of each leaf under the checkpoint of exactly this size. */
    Map<Long, String> proofs(Collection<Long> indexes, long size);

    /** One proof for all of these leaves under the checkpoint of exactly this size. */
    Inclusion inclusion(SortedSet<Long> indexes, long size);

    /** What shows that the first {@code to} leaves begin with the first {@code from}. */
    List<Hash> consistency(long from, long to);

    /** The set that the leaf at this index seals. */
    SealedSet set(long index);

    /** The bytes of a published checklist or of published registers, by their SHA-256. */
    Optional<byte[]> published(Hash sha256);
}
