package org.mingcha.transparency.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.TileHashReader;
import org.mingcha.tlog.Tree;

/**
 * The newest signed checkpoint once more, on a path of its own. A database that was put back to an earlier day, or that
 * tells another story, is found out before anything is signed on top of it.
 */
final class HeadCopy {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Path path;
    private final LogIdentity signing;
    private final TileTable tiles;
    private @Nullable Checkpoint agreed;

    HeadCopy(Path path, LogIdentity signing, TileTable tiles) {
        this.path = path;
        this.signing = signing;
        this.tiles = tiles;
    }

    /** Refuses unless the copy is this head or an earlier one of the same log. Called with the sequencer's lock held. */
    synchronized void check(HeadTable.FencedHead head) {
        var copy = read();
        if (copy.isPresent() && !copy.get().equals(agreed)) {
            compare(copy.get(), head);
            agreed = copy.get();
        }
        if (agreed != null && agreed.size() > head.size()) {
            throw behind(agreed, head);
        }
    }

    private void compare(Checkpoint copy, HeadTable.FencedHead head) {
        if (copy.size() > head.size()) {
            throw behind(copy, head);
        }
        var ours = copy.size() == head.size()
                ? head.root()
                : Tree.root(copy.size(), new TileHashReader(copy.size(), tiles));
        if (!ours.equals(copy.root())) {
            throw new Unavailable("transparency.refused.beside-copy", path.toString(), Long.toString(copy.size()));
        }
    }

    private Unavailable behind(Checkpoint copy, HeadTable.FencedHead head) {
        return new Unavailable(
                "transparency.refused.behind-copy",
                path.toString(),
                Long.toString(copy.size()),
                Long.toString(head.size()));
    }

    Optional<Checkpoint> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            var note = Checkpoint.open(Files.readAllBytes(path), List.of(signing.verifier()), Note.Strangers.IGNORED);
            return switch (note) {
                case Checked.Valid<Checkpoint.Signed>(var signed) -> Optional.of(signed.checkpoint());
                case Checked.Refused<Checkpoint.Signed> refused ->
                    throw new Unavailable("transparency.refused.copy-unreadable", path.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the copy of the log's head", e);
        }
    }

    /** Called after COMMIT. Another process may have written a later one meanwhile: that one stays. */
    synchronized void write(String note, long size) {
        try (var lock = FileChannel.open(sibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = within(lock)) {
            if (held.isValid() && read().filter(copy -> copy.size() >= size).isEmpty()) {
                replace(note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Sealed, but the copy of the head could not be written to " + path, e);
        }
    }

    /** A process that stands still with the lock in hand keeps nobody: sealing goes on without a copy, and says so. */
    private static FileLock within(FileChannel file) throws IOException {
        for (long end = System.nanoTime() + LONGEST_WAIT.toNanos(); ; LockSupport.parkNanos(10_000_000)) {
            var held = file.tryLock();
            if (held != null) {
                return held;
            }
            if (System.nanoTime() > end) {
                throw new IOException("another process has held the lock beside it for " + LONGEST_WAIT);
            }
        }
    }

    private void replace(String note) throws IOException {
        var fresh = sibling(".new");
        try (var file = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path sibling(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }
}
