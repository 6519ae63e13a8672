package org.mingcha.tlog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mingcha.tlog.Audit.Check;
import org.mingcha.tlog.Audit.Finding;

/** A source's resources by their coordinates; a partial tile that is gone is cut from its full one. */
record PublishedLog(LogSource source) {

    byte[] checkpoint() {
        return find("checkpoint").orElseThrow(() -> new Unreadable(Finding.FILE_MISSING, "checkpoint", ""));
    }

    List<byte[]> entries(Tile bundle) {
        return read(bundle, EntryBundle::decode);
    }

    List<Hash> hashes(Tile tile) {
        return read(
                tile,
                (found, bytes) -> HashTile.parse(found, bytes).then(parsed -> new Checked.Valid<>(parsed.hashes())));
    }

    private <T> List<T> read(Tile tile, BiFunction<Tile, byte[], Checked<List<T>>> parser) {
        var own = find(tile.path());
        var found = own.isPresent() ? tile : new Tile(tile.level(), tile.index(), Tile.FULL);
        var bytes = own.or(() -> find(found.path()))
                .orElseThrow(() -> new Unreadable(Finding.FILE_MISSING, tile.path(), ""));
        return switch (parser.apply(found, bytes)) {
            case Checked.Valid<List<T>>(var content) -> content.subList(0, tile.width());
            case Checked.Refused<List<T>> refused -> throw new Unreadable(Finding.FILE_MALFORMED, found.path(), "");
        };
    }

    private Optional<byte[]> find(String path) {
        try {
            return source.read(path);
        } catch (IOException failed) {
            throw new Unreadable(Finding.FILE_UNREADABLE, path, failed.toString());
        }
    }

    /** Ends an audit: what comes after the missing part cannot be told. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Finding finding;
        private final String path;
        private final String cause;

        Unreadable(Finding finding, String path, String cause) {
            super(finding + " " + path, null, false, false);
            this.finding = finding;
            this.path = path;
            this.cause = cause;
        }

        Audit.Line line(Check check) {
            return Audit.Line.of(check, finding, path, cause);
        }
    }
}
