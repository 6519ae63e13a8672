package org.mingcha.evidence.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.SealedText;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.tlog.Tree;

/** A whole log in memory, with a real key: each leaf is sealed by a checkpoint of its own. */
public final class MemoryLog implements SealedLog {
    private static final Registers REGISTERS = Registers.shipped();

    private final MemoryTree tree;
    private final List<SealedLeaf> leaves = new ArrayList<>();
    private final List<Opening> facts = new ArrayList<>();
    private final List<StoredText> texts = new ArrayList<>();
    private final Map<Long, List<String>> sets = new HashMap<>();
    private final Map<Hash, byte[]> documents = new HashMap<>();

    private final Set<Long> erased = new HashSet<>();
    private LeafVersion version;

    public MemoryLog(String origin) {
        this(NoteSigner.generate(origin, new SecureRandom()));
    }

    public MemoryLog(NoteSigner signer) {
        this(signer, LeafVersion.V2);
    }

    private MemoryLog(NoteSigner signer, LeafVersion version) {
        tree = new MemoryTree(signer);
        this.version = version;
    }

    /** As logs were while {@code mingcha-bundle/1} was written. */
    public static MemoryLog former(String origin) {
        return new MemoryLog(NoteSigner.generate(origin, new SecureRandom()), LeafVersion.V1);
    }

    /** The form of the leaves from now on. */
    public void sealing(LeafVersion form) {
        version = form;
    }

    /** Without the leaf that says so. */
    public void erase(long index) {
        erased.add(index);
    }

    /** What is to be sealed. */
    public record Act(
            LeafType type,
            String unit,
            LocalDate happenedOn,
            Instant recordedAt,
            Content facts,
            Content text,
            boolean drill) {
        public Act(LeafType type, String unit, LocalDate happenedOn, Instant recordedAt, Content facts, Content text) {
            this(type, unit, happenedOn, recordedAt, facts, text, false);
        }
    }

    public long append(Act act) {
        return append(act, null);
    }

    public long append(Act act, @Nullable Long target) {
        return append(act, target, LeafMarks.USUAL);
    }

    public long append(Act act, @Nullable Long target, LeafMarks marks) {
        var opened = new Opening(salt("facts"), act.facts);
        var text = new StoredText(salt("text"), text(act));
        var last = chain(act.unit, leaves.size());
        var leaf = new Leaf(
                version,
                act.type,
                act.unit,
                last.size() + 1L,
                last.isEmpty() ? Leaf.NO_PREVIOUS : tree.leaf(last.getLast().index()),
                act.happenedOn,
                act.recordedAt,
                marks.role(),
                opened.commitment(origin()),
                isFormer() ? new Opening(salt("text"), act.text).commitment(origin()) : text.commitment(origin()),
                marks.evidence(),
                target == null ? null : new Leaf.Target(target, tree.leaf(target)),
                act.drill,
                isFormer() ? null : entered(act.type));
        add(leaf, leaf.hash());
        facts.add(opened);
        texts.add(text);
        return leaves.size() - 1L;
    }

    private void add(Leaf leaf, Hash hash) {
        leaves.add(SealedLeaf.of(leaves.size(), leaf));
        tree.add(hash);
    }

    boolean isFormer() {
        return version == LeafVersion.V1;
    }

    /** Another log of the same key, in which some leaves never were: what a forger shows to somebody else. */
    public MemoryLog without(Predicate<SealedLeaf> dropped) {
        return copy(tree.signer, dropped);
    }

    /** The same leaves under another key of the same origin. */
    public MemoryLog signedBy(NoteSigner other) {
        return copy(other, each -> false);
    }

    /** The start of another log of the same key, with the documents alone. */
    MemoryLog emptied() {
        return emptied(tree.signer);
    }

    private MemoryLog emptied(NoteSigner by) {
        var other = new MemoryLog(by, version);
        other.documents.putAll(documents);
        return other;
    }

    private MemoryLog copy(NoteSigner by, Predicate<SealedLeaf> dropped) {
        var other = emptied(by);
        for (var each : leaves) {
            if (!dropped.test(each)) {
                Optional.ofNullable(sets.get(each.index()))
                        .ifPresent(rows -> other.sets.put((long) other.leaves.size(), rows));
                other.add(each.leaf(), tree.leaf(each.index()));
                other.facts.add(opened(each.index()));
                other.texts.add(texts.get((int) each.index()));
            }
        }
        return other;
    }

    public long appendUnits(LocalDate day, Instant at, List<String> rows) {
        return appendSet(new Act(LeafType.UNITS_CHANGED, RootChain.CODE, day, at, Content.EMPTY, Content.EMPTY), rows);
    }

    /** With the set's size and root among its facts. */
    public long appendSet(Act act, List<String> rows) {
        var root = Tree.root(rows.stream().map(SetExcerpt::hash).toList());
        var facts = new TreeMap<String, Object>(act.facts.values());
        facts.put(SetSeal.SIZE, Integer.toString(rows.size()));
        facts.put(SetSeal.ROOT, root.hex());
        var index = append(
                new Act(act.type, act.unit, act.happenedOn, act.recordedAt, new Content(facts), act.text, act.drill));
        sets.put(index, List.copyOf(rows));
        return index;
    }

    public void publish(LeafType type, PublishedDefinition published, byte[] bytes, Instant at) {
        documents.put(published.sha256(), bytes);
        append(new Act(type, RootChain.CODE, LocalDate.of(2025, 1, 1), at, published.content(), Content.EMPTY));
    }

    void keep(Hash digest, byte[] document) {
        documents.put(digest, document);
    }

    /** The leaf at this index, as a bundle's seal needs it. */
    public SealedLeaf leaf(long index) {
        return leaves.get((int) index);
    }

    public Opening opened(long index) {
        return facts.get((int) index);
    }

    @Override
    public String origin() {
        return tree.signer.verifier().name();
    }

    @Override
    public String vkey() {
        return tree.signer.verifier().vkey();
    }

    @Override
    public SealedCheckpoint newest() {
        return tree.checkpoint(leaves.size());
    }

    @Override
    public SealedCheckpoint covering(long index) {
        return tree.checkpoint(index + 1);
    }

    @Override
    public List<SealedLeaf> chain(String unit, long size) {
        return leaves.stream()
                .limit(size)
                .filter(each -> each.leaf().unit().equals(unit))
                .toList();
    }

    @Override
    public Map<Long, SealedLeaf> leaves(Collection<Long> indexes) {
        return openings(leaves, indexes);
    }

    @Override
    public Map<Long, Opening> facts(Collection<Long> indexes) {
        return openings(facts, indexes);
    }

    @Override
    public Map<Long, StoredText> texts(Collection<Long> indexes) {
        return openings(
                texts, indexes.stream().filter(index -> !erased.contains(index)).toList());
    }

    @Override
    public Map<Long, String> proofs(Collection<Long> indexes, long size) {
        return tree.proofs(indexes, size);
    }

    @Override
    public Inclusion inclusion(SortedSet<Long> indexes, long size) {
        return tree.inclusion(indexes, size);
    }

    @Override
    public List<Hash> consistency(long from, long to) {
        return tree.consistency(from, to);
    }

    @Override
    public SealedSet set(long index) {
        return new MemorySet(sets.getOrDefault(index, List.of()));
    }

    @Override
    public Optional<byte[]> published(Hash sha256) {
        return Optional.ofNullable(documents.get(sha256));
    }

    /** The version of the register in which it is an entry; null: it is none. */
    private static @Nullable String entered(LeafType type) {
        return type.register()
                .map(id -> REGISTERS.find(id).map(Register::version).orElse(Register.FIRST_VERSION))
                .orElse(null);
    }

    private static SealedText text(Act act) {
        var fields = act.type
                .register()
                .flatMap(REGISTERS::find)
                .map(Register::textFields)
                .orElse(new TreeSet<>());
        return SealedText.of(fields, act.text);
    }

    private static <T> Map<Long, T> openings(List<T> all, Collection<Long> indexes) {
        var openings = new HashMap<Long, T>();
        indexes.forEach(index -> openings.put(index, all.get(index.intValue())));
        return openings;
    }

    private Hash salt(String purpose) {
        var bytes = purpose.getBytes(StandardCharsets.UTF_8);
        return Hashing.sha256(ByteBuffer.allocate(bytes.length + Integer.BYTES)
                .put(bytes)
                .putInt(leaves.size())
                .array());
    }
}
