package org.mingcha.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingcha.command.CommandDescription.FieldType;
import org.mingcha.database.Coded;

/**
 * How one component of a command is read from text.
 *
 * @param optional whether it is an Optional
 * @param parse empty: the text is none of these
 */
record FieldCodec(
        String name, FieldType type, List<String> choices, boolean optional, Function<String, Optional<?>> parse) {
    private static final int LONGEST_NUMBER = 18;

    /** Once, at the start: a component of a type that nothing reads stops it. */
    static FieldCodec of(RecordComponent component) {
        var type = component.getGenericType();
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return of(component.getName(), generic.getActualTypeArguments()[0], true);
        }
        return of(component.getName(), type, false);
    }

    private static FieldCodec of(String name, Type type, boolean optional) {
        if (type == String.class) {
            return new FieldCodec(name, FieldType.TEXT, List.of(), optional, FieldCodec::text);
        }
        if (type == ConcealedText.class) {
            return new FieldCodec(
                    name, FieldType.CONCEALED, List.of(), optional, text -> Optional.of(new ConcealedText(text)));
        }
        if (type == long.class || type == Long.class) {
            return new FieldCodec(name, FieldType.NUMBER, List.of(), optional, FieldCodec::number);
        }
        if (type == boolean.class) {
            return new FieldCodec(name, FieldType.FLAG, List.of(), true, FieldCodec::flag);
        }
        if (type instanceof Class<?> list && list.isEnum() && Coded.class.isAssignableFrom(list)) {
            return choice(name, list, optional);
        }
        throw new IllegalStateException("No text is read as " + type + ", the type of the field " + name);
    }

    private static FieldCodec choice(String name, Class<?> list, boolean optional) {
        var words =
                Arrays.stream(list.getEnumConstants()).map(Coded.class::cast).toList();
        return new FieldCodec(
                name,
                FieldType.CHOICE,
                words.stream().map(Coded::code).toList(),
                optional,
                text -> words.stream()
                        .filter(word -> word.code().equals(text.strip()))
                        .findFirst());
    }

    /** What no table and no leaf could keep is no text. */
    private static Optional<?> text(String text) {
        boolean kept = text.codePoints().allMatch(FieldCodec::isKept);
        return kept ? Optional.of(text.strip()) : Optional.empty();
    }

    private static boolean isKept(int point) {
        return switch (Character.getType(point)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> point == '\n' || point == '\r' || point == '\t';
            default -> true;
        };
    }

    private static Optional<?> number(String text) {
        var digits = text.strip();
        return digits.length() <= LONGEST_NUMBER && digits.matches("-?\\d+")
                ? Optional.of(Long.valueOf(digits))
                : Optional.empty();
    }

    private static Optional<?> flag(String text) {
        return switch (text.strip()) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    boolean isBlank(String text) {
        return type == FieldType.CONCEALED ? text.isEmpty() : text.isBlank();
    }

    /** What the component is where the field is left out; null: it may not be. */
    Optional<Object> absent() {
        if (type == FieldType.FLAG) {
            return Optional.of(false);
        }
        return optional ? Optional.of(Optional.empty()) : Optional.empty();
    }

    /** As the component holds it. */
    Object held(Object value) {
        return optional && type != FieldType.FLAG ? Optional.of(value) : value;
    }

    CommandDescription.Field described() {
        return new CommandDescription.Field(name, type, choices, !optional);
    }
}
