package org.mingcha.evidence.register;

import org.mingcha.evidence.Content;

/** An entry divided for sealing: what rules may read, and all else. */
public record SealedEntry(Content facts, Content text, boolean drill) {}
