package org.mingcha.ledger.internal;

import java.util.Collection;

/** What is known of evidence files beside their content: when they were last sent or named, and how much a unit sent. */
interface StoredFiles {
    /** For a day from now nobody sweeps these files away; call it before a file is put in its place. */
    void touch(Collection<String> digests);

    /** Counts these bytes to the unit and day, or throws that they are too many. */
    void charge(String unit, long bytes);
}
