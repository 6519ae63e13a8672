package org.mingcha.evidence.bundle;

import java.util.Collection;
import org.mingcha.evidence.SealedText;
import org.mingcha.evidence.TextOpening;
import org.mingcha.tlog.Hash;

/** A leaf's text as it is kept, with the salt from which those of its fields are made. Neither ever leaves as a whole. */
public record StoredText(Hash salt, SealedText text) {
    public Hash commitment(String origin) {
        return text.commit(origin, salt.bytes()).hash(origin);
    }

    TextOpening open(String origin, Collection<String> fields) {
        return text.open(origin, salt.bytes(), fields);
    }
}
