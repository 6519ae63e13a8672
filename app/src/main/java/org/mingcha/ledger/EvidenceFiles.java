package org.mingcha.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The store of evidence files, for whatever names them: a file is on disk and synced before a record names it. */
public interface EvidenceFiles {
    /** @throws UploadsExhausted where the unit has sent too much today */
    StorageResult store(EvidenceUpload upload);

    /** Those of these files that are in the store and stay there for a day, named or not, with what the store knows of them rather than what a form says. */
    List<EvidenceFile> known(List<EvidenceFile> files);

    Optional<Path> find(String sha256);

    /** Whether the file is there and still has its content. */
    boolean holds(String sha256);
}
