package org.mingcha.transparency.internal;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.Commitment;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.SealedText;
import org.mingcha.tlog.Hash;

/** The commitments of one log, over columns as they are stored. */
record Commitments(String origin) {
    Hash content(byte[] salt, byte[] canonical) {
        return Commitment.ofCanonical(origin, salt, canonical);
    }

    /** Of the text as it is kept: in the first form all at once, in the second field by field. */
    Hash text(LeafVersion version, byte[] salt, byte[] canonical) {
        return version == LeafVersion.V1
                ? content(salt, canonical)
                : SealedText.fromJson(canonical).commit(origin, salt).hash(origin);
    }

    /** One for each file; salts and digests packed side by side. */
    List<Hash> evidence(byte[] salts, byte[] digests) {
        var files = Hashes.unpack(digests);
        var commitments = new ArrayList<Hash>(files.size());
        for (int place = 0; place < files.size(); place++) {
            commitments.add(Commitment.ofEvidence(origin, Hashes.slice(salts, place), files.get(place)));
        }
        return commitments;
    }
}
