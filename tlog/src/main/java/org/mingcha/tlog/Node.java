package org.mingcha.tlog;

/**
 * A perfect subtree of the log: the leaves from {@code index << level} to before {@code (index + 1) << level}.
 *
 * @param level 0 for a leaf, at most 62
 * @param index counted from the left within its level
 */
public record Node(int level, long index) {
    public Node {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("No node at level " + level + ", index " + index);
        }
    }
}
