package org.mingcha.ledger.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.ledger.text.Wordform;

/**
 * The official channels that a unit has registered, as people write them: rules compare names letter by letter, and no spelling
 * may make a channel idle.
 */
record ChannelNames(List<String> registered) {
    private static final String SIGNS = "[\\p{P}\\p{S}\\s]";

    ChannelNames {
        registered = List.copyOf(registered);
    }

    /** As it is registered; empty: there are some, and none or more than one is called so. */
    Optional<String> find(String written) {
        if (registered.isEmpty() || registered.contains(written)) {
            return Optional.of(written);
        }
        var key = key(written);
        var found = registered.stream().filter(name -> key(name).equals(key)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String key(String name) {
        return Wordform.key(name).toLowerCase(Locale.ROOT).replaceAll(SIGNS, "");
    }
}
