package org.mingcha.transparency.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.SealedText;
import org.mingcha.evidence.bundle.SetKind;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;

/** Stores facts in the caller's transaction: everything that could make a leaf impossible is refused here, not later. */
public final class FactAppender {
    private static final int CHUNK = 5_000;
    /** A leaf's fixed fields with every number at its longest, and each evidence commitment with its quotes. */
    private static final int LEAF_FRAME = 700;

    private static final int LEAF_EVIDENCE = 67;

    private static final Pattern UNIT = Pattern.compile("CN|OP|[0-9]{2,12}");

    private final RecordTable records;
    private final SetTable sets;
    private final SecureRandom random;

    FactAppender(RecordTable records, SetTable sets, SecureRandom random) {
        this.records = records;
        this.sets = sets;
        this.random = random;
    }

    public List<RecordId> append(List<NewFact> facts) {
        facts.forEach(FactAppender::check);
        var ids = new ArrayList<RecordId>(facts.size());
        for (int from = 0; from < facts.size(); from += CHUNK) {
            ids.addAll(appendChunk(facts.subList(from, Math.min(from + CHUNK, facts.size()))));
        }
        return List.copyOf(ids);
    }

    /** The rows go first, because the facts commit to their root. */
    public RecordId append(NewFact fact, Iterator<byte[]> rows) {
        check(fact);
        var kind = SetKind.of(new LeafType(fact.type()))
                .orElseThrow(() -> new IllegalArgumentException(fact.type() + " seals no set"));
        long id = records.newIds(1).getFirst();
        var root = sets.insert(id, kind, rows);
        var values = new java.util.TreeMap<>(fact.facts().values());
        values.put(TransparencyLog.SET_SIZE, Long.toString(root.size()));
        values.put(TransparencyLog.SET_ROOT, root.hash().hex());
        var first = firstVersions(List.of(fact));
        records.insert(List.of(stored(id, withFacts(fact, new Content(values)), records.now(), first)));
        return new RecordId(id);
    }

    /** What is taken out must have been sealed: its commitment stays in the log for ever. */
    public RecordId erase(NewFact erasure) {
        var id = append(List.of(erasure)).getFirst();
        if (!erasure.type().equals(LeafType.ERASURE.code()) || !records.erase(id.value())) {
            throw new IllegalArgumentException(
                    "Nothing to erase: " + erasure.type() + " of " + erasure.target() + " names no sealed record");
        }
        return id;
    }

    private List<RecordId> appendChunk(List<NewFact> facts) {
        var issue = records.issue(facts.size());
        var ids = issue.ids();
        var first = firstVersions(facts);
        var rows = new ArrayList<StoredRecord>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            rows.add(stored(ids.get(i), facts.get(i), issue.now(), first));
        }
        records.insert(rows);
        return ids.stream().map(RecordId::new).toList();
    }

    private Map<Long, RecordTable.First> firstVersions(List<NewFact> facts) {
        return records.firstVersions(facts.stream()
                .map(NewFact::target)
                .filter(Objects::nonNull)
                .map(RecordId::value)
                .distinct()
                .toList());
    }

    private StoredRecord stored(long id, NewFact fact, Instant now, Map<Long, RecordTable.First> firstVersions) {
        var type = new LeafType(fact.type());
        var fields = fact.register();
        var target = fact.target() == null ? null : fact.target().value();
        var first = target == null ? null : firstVersion(target, firstVersions);
        checkMark(fact, type, first);
        return new StoredRecord(
                id,
                fact.unit(),
                fact.type(),
                type.source(),
                fact.happenedOn(),
                now,
                fact.role(),
                CanonicalJson.of(fact.facts()),
                salts(1),
                erasable(fact),
                target,
                first != null && type.isVersion(true) ? first.id() : id,
                fact.drill(),
                LeafVersion.V2.number(),
                fields == null ? null : fields.version());
    }

    private static RecordTable.First firstVersion(long target, Map<Long, RecordTable.First> firstVersions) {
        var first = firstVersions.get(target);
        if (first == null) {
            throw new IllegalArgumentException("The target, record " + target + ", does not exist");
        }
        return first;
    }

    /** Whether it was an exercise is said once: else an amendment would take what happened out of every figure. */
    private static void checkMark(NewFact fact, LeafType type, RecordTable.@Nullable First first) {
        if (first != null && type.isVersion(true) && !type.isWithdrawal() && fact.drill() != first.drill()) {
            throw new IllegalArgumentException(
                    fact.type() + " of " + fact.unit() + " changes the drill mark of record " + first.id());
        }
    }

    private StoredRecord.Erasable erasable(NewFact fact) {
        var evidence = fact.evidence().stream().map(Hash::ofHex).toList();
        return new StoredRecord.Erasable(text(fact), salts(1), Hashes.pack(evidence), salts(evidence.size()));
    }

    private static byte[] text(NewFact fact) {
        var fields = fact.register();
        return SealedText.of(fields == null ? Set.of() : fields.text(), fact.text())
                .toJson();
    }

    private byte[] salts(int count) {
        var salts = new byte[count * Hash.SIZE];
        random.nextBytes(salts);
        return salts;
    }

    private static void check(NewFact fact) {
        var type = new LeafType(fact.type());
        if (!UNIT.matcher(fact.unit()).matches()) {
            throw new IllegalArgumentException("No unit can have the code " + fact.unit());
        }
        if (type.isOfRoot() && !fact.unit().equals("CN")) {
            throw new IllegalArgumentException(fact.type() + " is a leaf of the root CN, not of " + fact.unit());
        }
        if (type.isOfOperation() != fact.unit().equals("OP")) {
            throw new IllegalArgumentException(
                    fact.type() + " of " + fact.unit() + ": what is run has a chain of its own");
        }
        if ((type.isAmendment() || type.isWithdrawal() || type.equals(LeafType.ERASURE)) && fact.target() == null) {
            throw new IllegalArgumentException(fact.type() + " of " + fact.unit() + " names no target");
        }
        if (type.register().isPresent() != (fact.register() != null)) {
            throw new IllegalArgumentException(fact.type() + " of " + fact.unit() + " has no fields of its register");
        }
        long length = LEAF_FRAME
                + 6L
                        * (fact.type().length()
                                + fact.unit().length()
                                + fact.role().length())
                + (long) LEAF_EVIDENCE * fact.evidence().size();
        if (length > TransparencyLog.MOST_LEAF_BYTES || fact.evidence().size() > TransparencyLog.MOST_EVIDENCE) {
            throw new IllegalArgumentException("A leaf of " + fact.unit() + " would be too long: " + fact.type()
                    + " with " + fact.evidence().size() + " evidence files");
        }
    }

    private static NewFact withFacts(NewFact fact, Content facts) {
        return new NewFact(
                fact.type(),
                fact.unit(),
                fact.happenedOn(),
                fact.role(),
                facts,
                fact.text(),
                fact.evidence(),
                fact.target(),
                fact.drill(),
                fact.register());
    }
}
