package org.mingcha.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What docs/spec/leaf.md bounds beside the form: a leaf that breaks one was written by something else than this product. */
public enum LeafBound {
    ROLE,
    /** Declared by another than the unit's leader. */
    LEADER,
    LENGTH;

    /** What leaf.md lists. */
    public static final Set<String> ROLES = Set.of(
            "clerk",
            "officer",
            "leader",
            "acting-leader",
            "inspector",
            "acting-inspector",
            "auditor",
            "admin",
            "link",
            "public");

    private static final Set<LeafType> LEADERS = Set.of(LeafType.DECLARED, LeafType.DECLARATION_WITHDRAWN);

    public static Optional<LeafBound> brokenBy(Leaf leaf) {
        if (!ROLES.contains(leaf.role())) {
            return Optional.of(ROLE);
        }
        if (isLeadersAlone(leaf)) {
            return Optional.of(LEADER);
        }
        return leaf.bytes().length >= Leaf.MOST_BYTES ? Optional.of(LENGTH) : Optional.empty();
    }

    private static boolean isLeadersAlone(Leaf leaf) {
        return LEADERS.contains(leaf.type())
                && !leaf.role().equals("leader")
                && !leaf.role().equals("acting-leader");
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
