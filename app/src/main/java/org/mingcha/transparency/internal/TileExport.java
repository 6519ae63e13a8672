package org.mingcha.transparency.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.audit.PublishedFacts;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.Tile;
import org.mingcha.transparency.Custody;

/**
 * The log as a C2SP tlog-tiles directory with its sealed sets. Tiles, bundles and sets first, each made durable, the
 * checkpoint last: whoever reads meanwhile sees a whole log, the old one or the new one.
 */
public final class TileExport {
    private final LogStore store;
    private final Path directory;
    private final Set<Path> current = new HashSet<>();
    private long written;

    public TileExport(LogStore store, Path directory) {
        this.store = store;
        this.directory = directory;
    }

    public Custody.Exported run() {
        var head = store.log().checkpoints().newest();
        var files = new LogFiles(store.log());
        try {
            requireEarlierOrNone(head);
            for (var tile : Tile.grown(0, head.size())) {
                write(tile.path(), files.tile(tile));
            }
            for (var bundle : Tile.grownEntries(0, head.size())) {
                write(bundle.path(), files.tile(bundle));
            }
            writeBeside(head.size());
            replace(directory.resolve(LogFiles.CHECKPOINT), LogFiles.checkpoint(head));
            removeOldPartialTiles();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot export the log to " + directory, e);
        }
        return new Custody.Exported(head.size(), written);
    }

    /** Another log's directory is not written over, nor a later state of ours by an earlier one. */
    private void requireEarlierOrNone(CheckpointTable.Signed head) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve(LogFiles.CHECKPOINT);
        if (!Files.exists(file)) {
            return;
        }
        var known = List.of(store.signing().verifier());
        var isEarlier = switch (Checkpoint.open(Files.readAllBytes(file), known, Note.Strangers.IGNORED)) {
            case Checked.Valid<Checkpoint.Signed>(var signed) ->
                signed.checkpoint().size() <= head.size();
            case Checked.Refused<Checkpoint.Signed> refused -> false;
        };
        if (!isEarlier) {
            throw new Unavailable("transparency.export.other", directory.toString());
        }
    }

    private void writeBeside(long size) throws IOException {
        var beside = new BesideTiles(store);
        for (var leaf : beside.leaves(size)) {
            write(PublishedFacts.facts(leaf.index()), leaf.facts().toJson());
            if (leaf.sealsSet()) {
                writeSet(PublishedFacts.set(leaf.index()), out -> beside.write(leaf, out));
            }
        }
    }

    /** A country's set is written through, not held. */
    private void writeSet(String path, Custody.SetFile set) throws IOException {
        var file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        var fresh = fresh(file);
        try (var channel = open(fresh)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            set.writeTo(out);
            out.flush();
            channel.force(true);
        }
        if (Files.exists(file) && Files.mismatch(file, fresh) < 0) {
            Files.delete(fresh);
            return;
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written++;
    }

    private void write(String path, byte[] bytes) throws IOException {
        var file = directory.resolve(path);
        current.add(file);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.createDirectories(file.getParent());
            replace(file, bytes);
            written++;
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        var fresh = fresh(file);
        try (var channel = open(fresh)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path fresh(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static FileChannel open(Path fresh) throws IOException {
        return FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** So that a directory that grew holds the same files as one written at once. */
    private void removeOldPartialTiles() throws IOException {
        if (!Files.exists(directory.resolve("tile"))) {
            return;
        }
        List<Path> old;
        try (var files = Files.walk(directory.resolve("tile"))) {
            old = files.filter(file -> Files.isRegularFile(file) && !current.contains(file))
                    .toList();
        }
        for (var file : old) {
            Files.delete(file);
            var parent = file.getParent();
            try (var left = Files.list(parent)) {
                if (left.findAny().isEmpty()) {
                    Files.delete(parent);
                }
            }
        }
    }
}
