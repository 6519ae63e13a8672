package org.mingcha.ledger.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingcha.ledger.text.Wordform;

/**
 * The official channels that a unit has registered, as people write them: rules compare names letter by letter, and no spelling
 * may make a channel idle.
 */
final class ChannelNames {
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\s]");

    private final Set<String> registered;
    private final Map<String, List<String>> byKey;

    ChannelNames(List<String> registered) {
        this.registered = Set.copyOf(registered);
        this.byKey = registered.stream().collect(Collectors.groupingBy(ChannelNames::key));
    }

    /** As it is registered; empty: there are some, and none or more than one is called so. */
    Optional<String> find(String written) {
        if (registered.isEmpty() || registered.contains(written)) {
            return Optional.of(written);
        }
        var found = byKey.getOrDefault(key(written), List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String key(String name) {
        return SIGNS.matcher(Wordform.key(name).toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
