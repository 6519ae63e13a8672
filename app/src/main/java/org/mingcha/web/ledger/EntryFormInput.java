package org.mingcha.web.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.FormValues;
import org.springframework.util.MultiValueMap;

/**
 * What came back from an entry's form.
 *
 * @param values field name to what was typed; several choices joined as a workbook's cell joins them
 * @param kept SHA-256 of files stored with an earlier try or version, that stay
 */
record EntryFormInput(
        Map<String, String> values, List<String> kept, String unit, String reason, boolean confirmed, boolean another) {
    /** The ideographic comma between choices: data, as in a cell. */
    private static final String COMMA = "\u3001";

    static EntryFormInput of(Register register, MultiValueMap<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        for (Field field : register.typed()) {
            var typed = Optional.ofNullable(form.get("v." + field.name())).orElse(List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!typed.isEmpty()) {
                values.put(field.name(), String.join(COMMA, typed));
            }
        }
        return new EntryFormInput(
                values,
                Optional.ofNullable(form.get("kept")).orElse(List.of()),
                first(form, "unit"),
                first(form, "reason").strip(),
                form.containsKey("confirmed"),
                form.containsKey("another"));
    }

    static EntryFormInput empty(String unit, String today) {
        return new EntryFormInput(Map.of(Field.HAPPENED_ON, today), List.of(), unit, "", false, false);
    }

    /** The latest version, to be changed. */
    static EntryFormInput of(Register register, EntryView entry) {
        var values = new LinkedHashMap<>(FormValues.of(entry.latest().content()));
        values.keySet()
                .removeIf(name -> register.field(name).filter(Field::isTyped).isEmpty());
        values.put(Field.HAPPENED_ON, entry.happenedOn().toString());
        return new EntryFormInput(values, List.of(), entry.unit(), "", false, false);
    }

    List<String> all(String field) {
        var value = values.get(field);
        return value == null ? List.of() : List.of(value.split("[\u3001,\uff0c;\uff1b]"));
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }
}
