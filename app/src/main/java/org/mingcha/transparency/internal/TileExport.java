package org.mingcha.transparency.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.Tile;
import org.mingcha.transparency.Custody;

/**
 * The log as a C2SP tlog-tiles directory. Tiles and bundles first, each made durable, the checkpoint last: whoever reads
 * meanwhile sees a whole log, the old one or the new one.
 */
final class TileExport {
    private final LogStore store;
    private final Path directory;
    private final Set<Path> current = new HashSet<>();
    private long written;

    TileExport(LogStore store, Path directory) {
        this.store = store;
        this.directory = directory;
    }

    Custody.Exported run() {
        var head = store.log().checkpoints().newest();
        var files = new LogFiles(store.log());
        try {
            requireEarlierOrNone(head);
            for (var tile : Tile.grown(0, head.size())) {
                write(tile, files.tile(tile));
            }
            for (var bundle : Tile.grownEntries(0, head.size())) {
                write(bundle, files.tile(bundle));
            }
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

    private void write(Tile tile, byte[] bytes) throws IOException {
        var file = directory.resolve(tile.path());
        current.add(file);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.createDirectories(file.getParent());
            replace(file, bytes);
            written++;
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
