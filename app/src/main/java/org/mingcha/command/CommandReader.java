package org.mingcha.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the commands of one kind: a field that a command does not have is refused, not passed over. */
public final class CommandReader<C extends Command> {
    private final Map<String, RecordReader<C>> readers = new LinkedHashMap<>();
    private final List<CommandDescription> descriptions = new ArrayList<>();

    private CommandReader(Class<C> kind, String prefix) {
        records(kind).filter(type -> !Composite.class.isAssignableFrom(type)).forEach(type -> {
            var reader = new RecordReader<C>(type.asSubclass(kind), prefix);
            readers.put(reader.description().name(), reader);
            descriptions.add(reader.description());
        });
    }

    /** All records of a kind, in the order in which they are declared; of a record itself. */
    public static Stream<Class<?>> records(Class<?> kind) {
        if (kind.isRecord()) {
            return Stream.of(kind);
        }
        if (!kind.isSealed()) {
            throw new IllegalStateException(kind + " is no sealed interface: its commands are unknown");
        }
        return Arrays.stream(kind.getPermittedSubclasses()).flatMap(CommandReader::records);
    }

    /** Looks at the records once; one that cannot be described stops the start. */
    public static <C extends Command> CommandReader<C> of(Class<C> kind) {
        return of(kind, "");
    }

    /**
     * Of a kind that has its own sentences for what is missing ({@link Needed}): a text without one is blank where it is left
     * out, and the kind looks at it.
     *
     * @param prefix of the keys of the kind's own sentences
     */
    public static <C extends Command> CommandReader<C> of(Class<C> kind, String prefix) {
        return new CommandReader<>(kind, prefix);
    }

    /** All commands of the kind but those that are read by hand, in the order in which they are declared. */
    public List<CommandDescription> descriptions() {
        return List.copyOf(descriptions);
    }

    /** The record that a command is read as. */
    public Optional<Class<? extends C>> type(String command) {
        return Optional.ofNullable(readers.get(command)).map(RecordReader::type);
    }

    public Optional<CommandDescription> description(String command) {
        return descriptions.stream().filter(each -> each.name().equals(command)).findFirst();
    }

    /** As options bring it; a blank field is one that is left out. */
    public CommandReading<C> read(String command, Map<String, String> fields) {
        var reader = readers.get(command);
        return reader == null
                ? new CommandReading.Unreadable<>(List.of(Violation.of("command.unknown", command)))
                : reader.read(fields);
    }

    /** As a page's form brings it: what is none of the command's fields is the page's, and what is unreadable is missing. */
    public CommandReading<C> readForm(String command, Map<String, String> sent) {
        var fields = new HashMap<>(sent);
        var known = description(command);
        fields.keySet().removeIf(name -> known.flatMap(each -> each.field(name)).isEmpty());
        if (read(command, fields) instanceof CommandReading.Unreadable<C>(var violations)) {
            fields.keySet()
                    .removeIf(name -> violations.stream()
                            .anyMatch(violation -> known.flatMap(each -> each.field(violation.field()))
                                    .filter(field -> field.isCalled(name))
                                    .isPresent()));
        }
        return read(command, fields);
    }

    /** As programs send it: an object whose values are texts, numbers and truth values. */
    public CommandReading<C> read(String command, JsonNode body) {
        if (!body.isObject()) {
            return new CommandReading.Unreadable<>(List.of(Violation.of("command.object")));
        }
        var fields = new LinkedHashMap<String, String>();
        var violations = new ArrayList<Violation>();
        for (var property : body.properties()) {
            var value = property.getValue();
            if (value.isContainer()) {
                violations.add(Violation.at(property.getKey(), "command.value"));
            } else if (!value.isNull()) {
                fields.put(property.getKey(), value.asString());
            }
        }
        return violations.isEmpty() ? read(command, fields) : new CommandReading.Unreadable<>(violations);
    }
}
