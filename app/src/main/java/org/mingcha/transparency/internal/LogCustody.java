package org.mingcha.transparency.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckReport;

/** Custody over PostgreSQL. */
record LogCustody(LogStore store, Fsck checks) implements Custody {
    @Override
    public String vkey() {
        return store.signing().vkey();
    }

    @Override
    public Exported export(Path directory) {
        return new TileExport(store, directory).run();
    }

    @Override
    public Optional<byte[]> file(String path) {
        return new LogFiles(store.log()).file(path);
    }

    @Override
    public FsckReport fsck() {
        return checks.run();
    }
}
