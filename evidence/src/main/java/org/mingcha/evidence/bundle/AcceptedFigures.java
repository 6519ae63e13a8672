package org.mingcha.evidence.bundle;

import java.util.Optional;
import org.mingcha.tlog.Hash;

/** Where the figures.json of accepted reports are kept, by their SHA-256. */
@FunctionalInterface
public interface AcceptedFigures {
    AcceptedFigures NONE = _ -> Optional.empty();

    Optional<byte[]> find(Hash sha256);
}
