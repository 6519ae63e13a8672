package org.mingcha.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.command.CommandDescription.FieldType;
import org.mingcha.command.FieldParser.Parsed;

/**
 * How one component of a command is read from text.
 *
 * @param optional whether it is an Optional
 * @param blank whether it is blank where it is left out, and its kind says what is wrong with that
 * @param missing what says that it is missing, after the kind's own prefix; empty: what says it of any field
 */
record FieldCodec(CommandDescription.Field field, FieldParser parser, boolean optional, boolean blank, String missing) {
    /**
     * Once, at the start: a component of a type that nothing reads stops it.
     *
     * @param blank whether texts are blank where they are left out, unless they say otherwise
     */
    static FieldCodec of(RecordComponent component, boolean blank) {
        var declared = component.getGenericType();
        var inner = inner(declared);
        var parser =
                FieldParser.of(inner.orElse(declared), component.isAnnotationPresent(Prose.class), component.getName());
        var needed = component.getAnnotation(Needed.class);
        var formerly = component.getAnnotation(Formerly.class);
        var field = new CommandDescription.Field(
                CommandFields.name(component),
                formerly == null ? List.of() : Arrays.asList(formerly.value()),
                parser.type(),
                parser.choices(),
                inner.isEmpty() && declared != boolean.class);
        return new FieldCodec(
                field,
                parser,
                inner.isPresent(),
                blank && declared == String.class && needed == null,
                needed == null ? "" : needed.value());
    }

    private static Optional<Type> inner(Type declared) {
        return declared instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    /** What was sent for it; empty: nothing. */
    Optional<String> sent(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(entry -> field.isCalled(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(text -> field.type() == FieldType.CONCEALED ? !text.isEmpty() : !text.isBlank())
                .findFirst();
    }

    /** As the component holds it; a violation where the text is none of these. */
    Parsed value(Optional<String> sent, String prefix) {
        if (sent.isEmpty()) {
            return absent(prefix);
        }
        return parser.read(sent.get())
                .<Parsed>map(value -> new Parsed.Value(optional ? Optional.of(value) : value))
                .orElseGet(() -> new Parsed.Wrong(malformed(prefix)));
    }

    private Parsed absent(String prefix) {
        if (optional) {
            return new Parsed.Value(Optional.empty());
        }
        if (blank) {
            return new Parsed.Value("");
        }
        return field.needed() ? new Parsed.Wrong(missing(prefix)) : new Parsed.Value(false);
    }

    private Violation missing(String prefix) {
        return Violation.at(field.name(), missing.isEmpty() ? "command.missing" : prefix + missing);
    }

    /** A choice that is not on the list is as good as none where the kind has a sentence for that. */
    private Violation malformed(String prefix) {
        return switch (field.type()) {
            case CHOICE ->
                missing.isEmpty()
                        ? Violation.at(field.name(), "command.choice", String.join(", ", field.choices()))
                        : missing(prefix);
            case NUMBER -> Violation.at(field.name(), "command.number");
            case FLAG -> Violation.at(field.name(), "command.flag");
            case DAY -> Violation.at(field.name(), "command.day");
            case MINUTE -> Violation.at(field.name(), "command.minute");
            case TIME -> Violation.at(field.name(), "command.time");
            case TEXT, PROSE, CONCEALED -> Violation.at(field.name(), "command.text");
        };
    }
}
