package org.mingcha.ledger;

import java.util.Set;

/**
 * Whatever names evidence files: each module that does has one. A file that none holds a day after it came is deleted, so an
 * implementation says rather one too many than one too few.
 */
public interface EvidenceHolder {
    /** @return those of these digests (hex) that something here names */
    Set<String> held(Set<String> digests);
}
