package org.mingcha.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mingcha.database.internal.EmbeddedPostgres;

/**
 * Puts another embedded cluster in the place of the one that is there, for a rollback. Two moves of directories; where a kill
 * came between them, the next start makes the second.
 */
public final class ClusterExchange {
    private final Path root;

    public ClusterExchange(DataDirectory data) {
        this.root = data.root();
    }

    /** Where the other cluster is made, as the data directory of its own program. */
    public Path other() {
        return root.resolve("upgrade/back");
    }

    /** The other cluster is whole; nobody may use the one that goes. */
    public void run(Path aside) {
        var there = root.resolve("postgres");
        if (Files.isDirectory(there) && EmbeddedPostgres.isUsed(there)) {
            throw new Unavailable("database.exchange.used", root.toString());
        }
        try {
            Files.writeString(whole(), "");
            if (Files.isDirectory(there)) {
                Files.move(there, aside, StandardCopyOption.ATOMIC_MOVE);
            }
            finish();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot exchange " + there, e);
        }
    }

    /** Before a start: the second move, if it is missing. */
    public void finish() {
        var there = root.resolve("postgres");
        try {
            if (!Files.exists(there) && Files.exists(whole())) {
                Files.move(other().resolve("postgres"), there, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot finish the exchange of " + there, e);
        }
    }

    private Path whole() {
        return other().resolve("whole");
    }
}
