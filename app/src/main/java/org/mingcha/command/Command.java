package org.mingcha.command;

import java.util.Locale;

/**
 * Something that somebody wants done. The commands of one kind are the records of one sealed interface; a component's name
 * is what forms, options and JSON call the field: {@code foundAt} is {@code found_at}.
 */
public interface Command {
    /** What addresses and command lines call it: the record's name, small and with hyphens. */
    static String name(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<!^)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    }
}
