package org.mingcha.command;

import java.util.ArrayList;
import java.util.Arrays;
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

    private CommandReader(Class<C> kind) {
        records(kind).forEach(type -> {
            var reader = new RecordReader<C>(type.asSubclass(kind));
            readers.put(reader.description().name(), reader);
            descriptions.add(reader.description());
        });
    }

    private static Stream<Class<?>> records(Class<?> kind) {
        return Arrays.stream(kind.getPermittedSubclasses())
                .flatMap(permitted -> permitted.isSealed() ? records(permitted) : Stream.of(permitted));
    }

    /** Looks at the records once; one that cannot be described stops the start. */
    public static <C extends Command> CommandReader<C> of(Class<C> kind) {
        if (!kind.isSealed()) {
            throw new IllegalStateException(kind + " is no sealed interface: its commands are unknown");
        }
        return new CommandReader<>(kind);
    }

    /** All commands of the kind, in the order in which they are declared. */
    public List<CommandDescription> descriptions() {
        return List.copyOf(descriptions);
    }

    public Optional<CommandDescription> description(String command) {
        return descriptions.stream().filter(each -> each.name().equals(command)).findFirst();
    }

    /** As forms and options bring it; a blank field is one that is left out. */
    public CommandReading<C> read(String command, Map<String, String> fields) {
        var reader = readers.get(command);
        return reader == null
                ? new CommandReading.Unreadable<>(List.of(Violation.of("command.unknown", command)))
                : reader.read(fields);
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
