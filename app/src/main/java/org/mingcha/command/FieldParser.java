package org.mingcha.command;

import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mingcha.command.CommandDescription.FieldType;
import org.mingcha.database.Coded;

/**
 * One per type that a command's field may have.
 *
 * @param choices the codes of a choice; empty of all else
 * @param parse empty: the text is none of these
 */
record FieldParser(FieldType type, List<String> choices, Function<String, Optional<?>> parse) {
    private static final int LONGEST_NUMBER = 18;

    private static final Map<Type, FieldParser> PLAIN = Map.of(
            String.class, new FieldParser(FieldType.TEXT, List.of(), FieldParser::text),
            ConcealedText.class,
                    new FieldParser(FieldType.CONCEALED, List.of(), text -> Optional.of(new ConcealedText(text))),
            long.class, new FieldParser(FieldType.NUMBER, List.of(), FieldParser::number),
            Long.class, new FieldParser(FieldType.NUMBER, List.of(), FieldParser::number),
            boolean.class, new FieldParser(FieldType.FLAG, List.of(), FieldParser::flag),
            Boolean.class, new FieldParser(FieldType.FLAG, List.of(), FieldParser::flag),
            LocalDate.class, new FieldParser(FieldType.DAY, List.of(), day -> time(day, LocalDate::parse)),
            LocalDateTime.class,
                    new FieldParser(
                            FieldType.MINUTE,
                            List.of(),
                            at -> time(at, text -> LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES))),
            LocalTime.class, new FieldParser(FieldType.TIME, List.of(), at -> time(at, LocalTime::parse)));

    /** What reading a text gives. */
    sealed interface Parsed {
        record Value(Object value) implements Parsed {}

        record Wrong(Violation violation) implements Parsed {}
    }

    /** @param field that is asked for: named where nothing reads its type */
    static FieldParser of(Type type, boolean prose, String field) {
        var plain = PLAIN.get(type);
        if (prose && type == String.class) {
            return new FieldParser(FieldType.PROSE, List.of(), FieldParser::text);
        }
        if (plain != null) {
            return plain;
        }
        if (type instanceof Class<?> list && list.isEnum() && Coded.class.isAssignableFrom(list)) {
            return choice(list);
        }
        throw new IllegalStateException("No text is read as " + type + ", the type of the field " + field);
    }

    private static FieldParser choice(Class<?> list) {
        var words = Arrays.stream(list.getEnumConstants())
                .map(Coded.class::cast)
                .filter(Coded::isGiven)
                .toList();
        return new FieldParser(
                FieldType.CHOICE,
                words.stream().map(Coded::code).toList(),
                text -> words.stream().filter(word -> word.code().equals(text)).findFirst());
    }

    Optional<?> read(String text) {
        return parse.apply(type == FieldType.CONCEALED ? text : text.strip());
    }

    /** What no table and no leaf could keep is no text. */
    private static Optional<?> text(String text) {
        return text.codePoints().allMatch(FieldParser::isKept) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isKept(int point) {
        return switch (Character.getType(point)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> point == '\n' || point == '\r' || point == '\t';
            default -> true;
        };
    }

    private static Optional<?> number(String text) {
        return text.length() <= LONGEST_NUMBER && text.matches("-?\\d+")
                ? Optional.of(Long.valueOf(text))
                : Optional.empty();
    }

    private static Optional<?> flag(String text) {
        return switch (text) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<?> time(String text, Function<String, ?> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
