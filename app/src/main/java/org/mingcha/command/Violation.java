package org.mingcha.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One reason why a command is not carried out, or wants to be confirmed.
 *
 * @param field the field that it is about; empty: the command as a whole
 * @param key of the message that says it; its last part is the code that programs read
 * @param arguments of the message
 */
public record Violation(String field, String key, List<BilingualText> arguments) {
    private static final String NOT_FOUND = "not-found";

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation of(String key, Object... arguments) {
        return at("", key, arguments);
    }

    /** @param arguments bilingual texts, or what reads the same in both languages */
    public static Violation at(String field, String key, Object... arguments) {
        return new Violation(
                field, key, Arrays.stream(arguments).map(Violation::text).toList());
    }

    private static BilingualText text(Object argument) {
        return argument instanceof BilingualText text ? text : BilingualText.of(String.valueOf(argument));
    }

    public String code() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Whether what the command is about is not there for its actor: absent and forbidden look the same. */
    public boolean isNotFound() {
        return code().equals(NOT_FOUND);
    }

    /** The arguments as the message wants them. */
    public Object[] arguments(Locale locale) {
        return arguments.stream().map(argument -> argument.in(locale)).toArray();
    }
}
