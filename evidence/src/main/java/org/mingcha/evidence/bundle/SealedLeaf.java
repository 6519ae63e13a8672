package org.mingcha.evidence.bundle;

import org.mingcha.evidence.Leaf;

/** A leaf at its place in the log. */
public record SealedLeaf(long index, Leaf leaf) {}
