package org.mingcha.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.mingcha.tlog.Audit.Check;
import org.mingcha.tlog.Audit.Finding;
import org.mingcha.tlog.Audit.Line;

/**
 * Audits a whole published log: the checkpoint's signatures, every entry against its leaf, every tile recomputed, and
 * the root. Holds a few bundles at a time, however long the log is.
 *
 * <p>It shows that what is published is one whole log under that checkpoint; not that others were shown the same one.
 */
public final class LogAudit {
    /** Bundles read ahead: enough to hide a server's distance, little enough for memory. */
    private static final int AHEAD = 16;

    private final PublishedLog log;
    private final Map<Check, Line> faults = new EnumMap<>(Check.class);
    private int tiles;

    private LogAudit(LogSource source) {
        this.log = new PublishedLog(source);
    }

    /** Audits against whom the reader trusts; {@link Policy#of} makes a policy of one known key. */
    public static Audit audit(LogSource source, Policy policy) {
        return audit(source, policy, head -> EntryBundleReader.none());
    }

    /** @param readers makes what reads the entries below this head, once the head is known to hold */
    public static Audit audit(LogSource source, Policy policy, Function<Checkpoint, EntryBundleReader<?>> readers) {
        var audit = new LogAudit(source);
        try {
            return switch (audit.head(policy)) {
                case Checked.Refused<Checkpoint.Signed>(var flaw, var detail) ->
                    new Audit.Failed(
                            List.of(Line.of(Check.CHECKPOINT, Finding.CHECKPOINT_REFUSED, flaw.name(), detail)));
                case Checked.Valid<Checkpoint.Signed>(var signed) ->
                    audit.all(signed.checkpoint(), readers.apply(signed.checkpoint()));
            };
        } catch (PublishedLog.Unreadable unreadable) {
            return new Audit.Failed(List.of(unreadable.line(Check.CHECKPOINT)));
        }
    }

    private Checked<Checkpoint.Signed> head(Policy policy) {
        return policy.open(new String(log.checkpoint(), StandardCharsets.UTF_8), Note.Strangers.IGNORED);
    }

    private Audit all(Checkpoint head, EntryBundleReader<?> reader) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(Check.CHECKPOINT, Finding.CHECKPOINT_HOLDS, head.origin(), head.size()));
        var builder = new TileBuilder(0, List.of(), this::compare);
        try {
            rehash(head.size(), builder, reader);
            builder.flush();
        } catch (PublishedLog.Unreadable unreadable) {
            lines.addAll(faults.values());
            lines.add(unreadable.line(Check.ENTRIES));
            return new Audit.Failed(lines);
        }
        compare(head.root(), builder.root());
        lines.add(line(Line.of(Check.ENTRIES, Finding.ENTRIES_HOLD, head.size())));
        lines.add(line(Line.of(Check.TILES, Finding.TILES_HOLD, tiles)));
        lines.add(line(Line.of(Check.ROOT, Finding.ROOT_HOLDS, head.root())));
        return faults.isEmpty() ? new Audit.Passed(head, lines) : new Audit.Failed(lines);
    }

    private Line line(Line held) {
        return faults.getOrDefault(held.check(), held);
    }

    /** One bundle's leaf hashes, and what somebody else read from its entries. */
    private record Bundle<T>(long first, List<Hash> leaves, T read) {}

    /** Reads and hashes bundles ahead on other threads, but takes them strictly in order. */
    private <T> void rehash(long size, TileBuilder builder, EntryBundleReader<T> reader) {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var ahead = new ArrayDeque<CompletableFuture<Bundle<T>>>();
            for (var bundle : Tile.grownEntries(0, size)) {
                if (ahead.size() == AHEAD) {
                    append(ahead.remove(), builder, reader);
                }
                ahead.add(CompletableFuture.supplyAsync(() -> bundle(bundle, reader), readers));
            }
            ahead.forEach(each -> append(each, builder, reader));
        }
    }

    private static <T> void append(
            CompletableFuture<Bundle<T>> ahead, TileBuilder builder, EntryBundleReader<T> reader) {
        try {
            var bundle = ahead.join();
            bundle.leaves().forEach(builder::append);
            reader.take(bundle.first(), bundle.read());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof PublishedLog.Unreadable unreadable ? unreadable : failed;
        }
    }

    private <T> Bundle<T> bundle(Tile tile, EntryBundleReader<T> reader) {
        var hasher = new Hasher();
        var entries = log.entries(tile);
        var leaves = entries.stream()
                .map(entry -> hasher.leaf(entry, 0, entry.length))
                .toList();
        return new Bundle<>(tile.start(), leaves, reader.read(entries, leaves));
    }

    /** Compares a tile that the entries give with the published one. */
    private void compare(HashTile computed) {
        tiles++;
        var tile = computed.tile();
        var published = log.hashes(tile);
        for (int i = 0; i < tile.width(); i++) {
            if (!published.get(i).equals(computed.hashes().get(i))) {
                var line = differs(tile, tile.start() + i);
                faults.putIfAbsent(line.check(), line);
                return;
            }
        }
    }

    private static Line differs(Tile tile, long place) {
        return tile.level() == 0
                ? Line.of(Check.ENTRIES, Finding.ENTRY_DIFFERS, place, Tile.entries(tile.index(), tile.width()), tile)
                : Line.of(Check.TILES, Finding.TILE_DIFFERS, tile, place);
    }

    private void compare(Hash published, Hash computed) {
        if (!published.equals(computed)) {
            faults.put(Check.ROOT, Line.of(Check.ROOT, Finding.ROOT_DIFFERS, published, computed));
        }
    }
}
