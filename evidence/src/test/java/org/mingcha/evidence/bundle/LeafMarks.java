package org.mingcha.evidence.bundle;

import java.util.List;
import org.mingcha.tlog.Hash;

/** What else a leaf says of itself. */
public record LeafMarks(String role, List<Hash> evidence) {
    public static final LeafMarks USUAL = new LeafMarks("officer", List.of());
}
