package org.mingcha.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command as forms, options and the description of the interface need it.
 *
 * @param name what addresses and command lines call it: the record's name, small and with hyphens
 */
public record CommandDescription(String name, List<Field> fields) {
    /** What a field holds. */
    public enum FieldType {
        TEXT,
        /** A text of more than a line. */
        PROSE,
        CONCEALED,
        NUMBER,
        FLAG,
        CHOICE,
        DAY,
        /** A day and a time of it, to the minute. */
        MINUTE,
        TIME
    }

    /**
     * One field.
     *
     * @param formerly names under which it is still taken
     * @param choices the codes of a choice; empty of all else
     * @param needed whether the command cannot do without
     */
    public record Field(String name, List<String> formerly, FieldType type, List<String> choices, boolean needed) {
        public Field {
            formerly = List.copyOf(formerly);
            choices = List.copyOf(choices);
        }

        /** The same, needed or not. */
        public Field as(boolean wanted) {
            return new Field(name, formerly, type, choices, wanted);
        }

        boolean isCalled(String wanted) {
            return name.equals(wanted) || formerly.contains(wanted);
        }
    }

    public CommandDescription {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.isCalled(name)).findFirst();
    }

    /** The same without these fields, where they make no sense. */
    public CommandDescription without(Set<String> names) {
        return new CommandDescription(
                name,
                fields.stream().filter(field -> !names.contains(field.name())).toList());
    }

    /** The same where these fields are needed, or are not, though in general it is otherwise. */
    public CommandDescription needing(Set<String> names, boolean needed) {
        return new CommandDescription(
                name,
                fields.stream()
                        .map(field -> names.contains(field.name()) ? field.as(needed) : field)
                        .toList());
    }
}
