package org.mingcha.ledger.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.text.Wordform;

/** All fields of one entry as they were entered, happened_on among them: normalised, nothing derived. */
record EntryValues(SortedMap<String, Object> values) {
    EntryValues {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    LocalDate happenedOn() {
        return LocalDate.parse(text(Field.HAPPENED_ON));
    }

    /** The single string under this name; empty where there is none. */
    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    /** What the entry is called in a list: the fields that say which act it is. */
    String title(Register register) {
        var parts = register.subject().stream().map(this::text).filter(part -> !part.isEmpty());
        var title = String.join(" · ", parts.toList());
        return title.isEmpty() ? register.sheet() : title;
    }

    Content content() {
        return new Content(values);
    }

    /** Without the day, which is part of the leaf itself. */
    Content withoutDay() {
        var rest = new TreeMap<>(values);
        rest.remove(Field.HAPPENED_ON);
        return new Content(rest);
    }

    /** The register's fields that differ, in its order. */
    List<Field> differences(Register register, EntryValues other) {
        return register.typed().stream()
                .filter(field -> !Objects.equals(compared(field), other.compared(field)))
                .toList();
    }

    /** A field as identity sees it: one spelling for what reads the same, the preset for what was left empty. */
    @Nullable
    Object compared(Field field) {
        var value = values.getOrDefault(field.name(), preset(field));
        if (value instanceof String text) {
            return text.isEmpty() ? null : Wordform.key(text);
        }
        return value;
    }

    /** As it is sealed: of a field that takes several words, a list of one. */
    private static Object preset(Field field) {
        var preset = field.preset();
        if (preset == null) {
            return "";
        }
        return field.type() == FieldType.ENUMS ? List.of(preset) : preset;
    }
}
