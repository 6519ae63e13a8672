package org.mingcha.evidence.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.EntryBundle;
import org.mingcha.tlog.Frontier;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.LogSource;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.tlog.Policy;
import org.mingcha.tlog.Tile;
import org.mingcha.tlog.Tree;

/** A log that a test writes leaf by leaf, sound or not, and signs with a key of its own: what a body could do. */
final class PaperLog {
    static final String ORIGIN = "example.org/log";
    static final String TOWN = "999901001000";
    static final String OTHER = "999911001000";

    private final NoteSigner signer = NoteSigner.generate(ORIGIN, new SecureRandom());
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<String, Leaf> ends = new HashMap<>();
    private final Map<String, byte[]> beside = new HashMap<>();

    /** What is special about a leaf; all else is as it should be. */
    record Said(
            @Nullable Long target,
            boolean drill,
            Content facts,
            String role,
            @Nullable Instant at) {
        static final Said NOTHING = new Said(null, false, Content.EMPTY, "officer", null);

        Said target(long index) {
            return new Said(index, drill, facts, role, at);
        }

        Said asDrill() {
            return new Said(target, true, facts, role, at);
        }

        Said facts(Map<String, ?> content) {
            return new Said(target, drill, new Content(content), role, at);
        }

        Said role(String other) {
            return new Said(target, drill, facts, other, at);
        }

        Said at(String time) {
            return new Said(target, drill, facts, role, Instant.parse(time));
        }
    }

    long add(String type, String unit) {
        return add(type, unit, Said.NOTHING);
    }

    long add(String type, String unit, Said said) {
        var leaf = leaf(type, unit, said);
        ends.put(unit, leaf);
        return add(leaf.bytes());
    }

    /** The entry's bytes as they are. */
    long add(byte[] entry) {
        entries.add(entry);
        return entries.size() - 1L;
    }

    /** What {@link #add} would append. */
    Leaf leaf(String type, String unit, Said said) {
        var end = ends.get(unit);
        var opening = new Opening(salt(entries.size()), said.facts());
        var target = said.target();
        var at = said.at() == null ? Instant.parse("2025-03-01T00:00:00Z").plusSeconds(entries.size()) : said.at();
        var of = new LeafType(type);
        return new Leaf(
                LeafVersion.V2,
                of,
                unit,
                end == null ? 1 : end.useq() + 1,
                end == null ? Leaf.NO_PREVIOUS : end.hash(),
                LocalDate.of(2025, 3, 1),
                at,
                said.role(),
                opening.commitment(ORIGIN),
                salt(-1L - entries.size()),
                List.of(),
                target == null ? null : new Leaf.Target(target, hash(target)),
                said.drill(),
                of.register().isPresent() ? "1" : null);
    }

    /** Writes beside the tiles what leaf.md's sets and publications need; the rows as given. */
    long addSet(String type, String unit, List<String> rows) {
        var root = Tree.root(rows.stream().map(each -> Hashing.leaf(utf8(each))).toList());
        var facts = Map.of("set_size", Integer.toString(rows.size()), "set_root", root.hex());
        long index = add(type, unit, Said.NOTHING.facts(facts));
        publishFacts(index, new Content(facts));
        beside.put("set/" + index, utf8(String.join("\n", rows) + (rows.isEmpty() ? "" : "\n")));
        return index;
    }

    long addPublished(String type, String id, String version) {
        return addPublished(type, id, version, "one");
    }

    long addPublished(String type, String id, String version, String document) {
        var digest = Hashing.sha256(utf8(document)).hex();
        var facts = Map.of("id", id, "version", version, "sha256", digest);
        long index = add(type, "CN", Said.NOTHING.facts(facts));
        publishFacts(index, new Content(facts));
        return index;
    }

    void publishFacts(long index, Content facts) {
        beside.put("facts/" + index + ".json", new Opening(salt(index), facts).toJson());
    }

    /** Another file than was sealed, or none. */
    void change(String path, byte @Nullable [] bytes) {
        if (bytes == null) {
            beside.remove(path);
        } else {
            beside.put(path, bytes);
        }
    }

    void change(String path, String text) {
        change(path, utf8(text));
    }

    Hash hash(long index) {
        return Hashing.leaf(entries.get((int) index));
    }

    LedgerAudit.Audited audit(Path directory) {
        write(directory);
        return auditAgain(directory);
    }

    /** As the directory lies. */
    LedgerAudit.Audited auditAgain(Path directory) {
        return LedgerAudit.audit(LogSource.directory(directory), Policy.of(signer.verifier()));
    }

    void write(Path directory) {
        beside.forEach((path, bytes) -> put(directory, path, bytes));
        var head = new Checkpoint(ORIGIN, entries.size(), write(entries, directory));
        put(directory, "checkpoint", utf8(head.sign(signer).format()));
    }

    /** What others keep in memory, as its keeper would publish it at a size. */
    static LogSource publish(MemoryLog log, long size, Path directory) {
        var entries = LongStream.range(0, size)
                .mapToObj(index -> log.leaf(index).leaf().bytes())
                .toList();
        write(entries, directory);
        put(directory, "checkpoint", utf8(log.covering(size - 1).note()));
        return LogSource.directory(directory);
    }

    /** Tiles and entries; the root. */
    private static Hash write(List<byte[]> entries, Path directory) {
        var frontier = Frontier.empty();
        var wanted = new HashSet<>(Tile.grown(0, entries.size()));
        for (var bundle : Tile.grownEntries(0, entries.size())) {
            var some = entries.subList((int) bundle.start(), (int) bundle.start() + bundle.width());
            put(directory, bundle.path(), EntryBundle.encode(some));
            var growth = frontier.append(some.stream().map(Hashing::leaf).toList());
            frontier = growth.frontier();
            growth.tiles().stream()
                    .filter(each -> wanted.contains(each.tile()))
                    .forEach(each -> put(directory, each.tile().path(), each.bytes()));
        }
        return frontier.root();
    }

    private static Hash salt(long number) {
        return Hashing.sha256(utf8("salt " + number));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Path directory, String path, byte[] bytes) {
        try {
            var file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
