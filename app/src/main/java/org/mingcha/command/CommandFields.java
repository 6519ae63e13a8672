package org.mingcha.command;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingcha.database.Coded;

/** What a command says, written as a form would bring it: under its fields' names, what it leaves out is empty. */
public final class CommandFields {
    private CommandFields() {}

    public static Map<String, String> of(Command command) {
        var fields = new LinkedHashMap<String, String>();
        Arrays.stream(command.getClass().getRecordComponents())
                .forEach(component -> fields.put(name(component), text(value(component, command))));
        return fields;
    }

    static String name(RecordComponent component) {
        return component.getName().replaceAll("(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }

    private static Object value(RecordComponent component, Command command) {
        try {
            return component.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read from outside its package", e);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(CommandFields::text).orElse("");
            case Coded word -> word.code();
            default -> value.toString();
        };
    }
}
