package org.mingcha.evidence.forgery;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ways to lie with a bundle, by name. Where it says sealed, whoever holds the log's key has sealed the lie itself, with
 * every digest right: what is left is a contradiction.
 */
final class Forgeries {
    private Forgeries() {}

    /** Every one of them is refused. */
    static Map<String, byte[]> refused() {
        var all = new LinkedHashMap<String, byte[]>(new PartForgeries().all);
        all.putAll(new LogForgeries().all);
        return all;
    }

    /** What nobody can see who has only the file (docs/spec/trust.md), and the honest bundle itself. */
    static Map<String, byte[]> unseen() {
        return Map.of(
                "own_key",
                ForgeryList.world().bundle(),
                "honest",
                ForgeryList.world().bundle());
    }
}
