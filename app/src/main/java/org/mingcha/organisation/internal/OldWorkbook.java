package org.mingcha.organisation.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingcha.organisation.UnitRefusal;

/** An OLE container is either an old workbook or a new one behind a password. */
final class OldWorkbook {
    private OldWorkbook() {}

    static UnitRefusal reason(Path path) {
        try (var container = new POIFSFileSystem(path.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)
                    ? UnitRefusal.FILE_ENCRYPTED
                    : UnitRefusal.FILE_TYPE;
        } catch (IOException | RuntimeException e) {
            return UnitRefusal.FILE_DAMAGED;
        }
    }
}
