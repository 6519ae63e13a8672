package org.mingcha.evidence.bundle;

import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;

/** What the facts of a leaf that seals a set say of it. */
public record SetSeal(long size, Hash root) {
    /** Names of the facts that hold it. */
    public static final String SIZE = "set_size";

    public static final String ROOT = "set_root";

    public static SetSeal of(Content facts) {
        var size = facts.text(SIZE).filter(text -> text.matches("0|[1-9][0-9]{0,17}"));
        var root = facts.text(ROOT).filter(text -> text.matches("[0-9a-f]{64}"));
        if (size.isEmpty() || root.isEmpty()) {
            throw new MalformedEvidence("A leaf that should seal a set has neither its size nor its root");
        }
        return new SetSeal(Long.parseLong(size.get()), Hash.ofHex(root.get()));
    }
}
