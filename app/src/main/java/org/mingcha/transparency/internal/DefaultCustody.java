package org.mingcha.transparency.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckReport;

/** Custody over PostgreSQL. */
record DefaultCustody(LogStore store, Fsck checks) implements Custody {
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
        return new LogFiles(store.log()).file(path).or(() -> new BesideTiles(store).facts(path));
    }

    @Override
    public Optional<SetFile> set(long index) {
        return new BesideTiles(store).set(index);
    }

    @Override
    public FsckReport fsck() {
        return checks.run();
    }
}
