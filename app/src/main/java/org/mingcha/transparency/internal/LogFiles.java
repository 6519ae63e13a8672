package org.mingcha.transparency.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.EntryBundle;
import org.mingcha.tlog.Tile;

/** The files of a C2SP tlog-tiles log, each put together from the database when it is asked for. */
public record LogFiles(LogTables log) {
    static final String CHECKPOINT = "checkpoint";

    public Optional<byte[]> file(String path) {
        if (path.equals(CHECKPOINT)) {
            return Optional.of(checkpoint(log.checkpoints().newest()));
        }
        return switch (Tile.parse(path)) {
            case Checked.Refused<Tile> refused -> Optional.empty();
            case Checked.Valid<Tile>(var tile) -> isThere(tile) ? Optional.of(tile(tile)) : Optional.empty();
        };
    }

    byte[] tile(Tile tile) {
        return tile.level() == Tile.ENTRIES
                ? EntryBundle.encode(log.leaves().bytes(tile))
                : log.tiles().read(tile);
    }

    static byte[] checkpoint(CheckpointTable.Signed head) {
        return head.note().getBytes(StandardCharsets.UTF_8);
    }

    /** Only what the newest checkpoint covers. */
    private boolean isThere(Tile tile) {
        long size = log.checkpoints().newest().size();
        long hashes = tile.level() == Tile.ENTRIES ? size : size >> (8 * tile.level());
        return tile.index() <= hashes >> 8 && tile.start() + tile.width() <= hashes;
    }
}
