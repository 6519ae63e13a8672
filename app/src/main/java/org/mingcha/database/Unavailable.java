package org.mingcha.database;

import java.util.List;
import java.util.Locale;
import org.mingcha.messages.MessageBundles;

/**
 * The instance cannot run as it is set up, and the operator can change that: shown as one sentence, exit 2.
 *
 * <p>An exception because it ends the start from any depth; its text is a message key so that the sentence is in the
 * operator's language.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    public Unavailable(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** For where nobody's language is known, such as a server's log; pages and commands have words of their own. */
    public String sentence(Locale locale) {
        return MessageBundles.sentence(key, locale, arguments.toArray());
    }
}
