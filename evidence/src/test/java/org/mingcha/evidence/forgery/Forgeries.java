package org.mingcha.evidence.forgery;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The ways to lie with a bundle, by name. Where it says sealed, whoever holds the log's key has sealed the lie itself, with
 * every digest right: what is left is a contradiction.
 */
public final class Forgeries {
    private Forgeries() {}

    /** The key that a reader knows for all of them but {@code own_key}. */
    public static String vkey() {
        return ForgeryList.KEY.verifier().vkey();
    }

    /** Each name once. */
    public static List<Forgery> all() {
        return Stream.<Supplier<ForgeryList>>of(
                        PartForgeries::new,
                        JsonForgeries::new,
                        LogForgeries::new,
                        BodyForgeries::new,
                        TemplateForgeries::new,
                        UnseenForgeries::new)
                .parallel()
                .flatMap(list -> list.get().all().stream())
                .toList();
    }
}
