package org.mingcha.command;

import java.util.List;
import java.util.Optional;

/**
 * A command as forms, options and the description of the interface need it.
 *
 * @param name what addresses and command lines call it: the record's name, small and with hyphens
 */
public record CommandDescription(String name, List<Field> fields) {
    /** What a field holds. */
    public enum FieldType {
        TEXT,
        CONCEALED,
        NUMBER,
        FLAG,
        CHOICE
    }

    /**
     * One field.
     *
     * @param choices the codes of a choice; empty of all else
     * @param needed whether the command cannot do without
     */
    public record Field(String name, FieldType type, List<String> choices, boolean needed) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    public CommandDescription {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
