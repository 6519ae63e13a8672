package org.mingcha.command;

import java.util.Arrays;
import java.util.List;

/**
 * One reason why a command is not carried out, or wants to be confirmed.
 *
 * @param field the field that it is about; empty: the command as a whole
 * @param key of the message that says it
 * @param arguments of the message
 */
public record Violation(String field, String key, List<String> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation of(String key, Object... arguments) {
        return at("", key, arguments);
    }

    public static Violation at(String field, String key, Object... arguments) {
        return new Violation(
                field, key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
