package org.mingcha.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content that a leaf commits to: a flat map from field name to a string, a boolean or a list of strings. Numbers
 * and dates are strings (RFC 8785 numbers are doubles; ours are not). An absent field has no key.
 */
public record Content(SortedMap<String, Object> values) {
    public static final Content EMPTY = new Content(Map.of());

    public Content(Map<String, ?> values) {
        this(new TreeMap<>(values));
    }

    public Content {
        var copy = new TreeMap<String, Object>();
        values.forEach((name, value) -> copy.put(name, checked(name, value)));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /** The single string under this name; empty for an absent, boolean or multi-valued field. */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** All strings under this name: none, one, or the list. */
    public List<String> all(String name) {
        return switch (values.get(name)) {
            case String text -> List.of(text);
            case List<?> list -> list.stream().map(String.class::cast).toList();
            case null, default -> List.of();
        };
    }

    /** Whether the field holds anything but false. */
    public boolean has(String name) {
        return values.containsKey(name) && !Boolean.FALSE.equals(values.get(name));
    }

    private static Object checked(String name, Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean flag -> flag;
            case List<?> list -> list.stream().map(String.class::cast).toList();
            default ->
                throw new IllegalArgumentException(
                        "Field " + name + " holds a " + value.getClass().getSimpleName()
                                + "; only strings, lists of strings and booleans can be sealed");
        };
    }
}
