package org.mingcha.evidence.audit;

import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.bundle.SetKind;

/**
 * What is published beside a log's tiles (docs/spec/log.md, "Beside the tiles"): the facts of leaves that seal a set or
 * publish a document, and the sets.
 */
public final class PublishedFacts {
    private static final String PUBLISHED = ".published";

    private PublishedFacts() {}

    /** Whether the facts of leaves of this type are published. */
    public static boolean belongTo(LeafType type) {
        return SetKind.of(type).isPresent() || publishes(type);
    }

    /** Below the log's prefix. */
    public static String facts(long index) {
        return "facts/" + index + ".json";
    }

    /** Below the log's prefix. */
    public static String set(long index) {
        return "set/" + index;
    }

    static boolean publishes(LeafType type) {
        return type.isOfRoot() && type.code().endsWith(PUBLISHED);
    }
}
