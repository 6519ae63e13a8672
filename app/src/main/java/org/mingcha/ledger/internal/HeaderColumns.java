package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.sheet.SheetRow;

/**
 * What the header row of a sheet says.
 *
 * @param byField each field's column, counted from 0
 * @param twice fields that a second column names too, with that column
 * @param unknown headers that belong to no field
 */
record HeaderColumns(
        Register register,
        SheetRow header,
        Map<String, Integer> byField,
        Map<Field, Integer> twice,
        List<String> unknown) {

    static HeaderColumns of(Register register, SheetRow header) {
        var byField = new LinkedHashMap<String, Integer>();
        var twice = new LinkedHashMap<Field, Integer>();
        var unmatched = new ArrayList<Integer>();
        match(register, header, byField, twice, unmatched);
        var unknown =
                unmatched.stream().map(column -> header.cell(column).text()).toList();
        return new HeaderColumns(
                register,
                header,
                byField,
                twice,
                unknown.stream().map(Wordform::tidy).toList());
    }

    /** First every column under the field's own name, then what is left under other names for fields not yet found. */
    private static void match(
            Register register,
            SheetRow header,
            Map<String, Integer> byField,
            Map<Field, Integer> twice,
            List<Integer> rest) {
        for (int column = 0; column < header.cells().size(); column++) {
            var text = header.cell(column).text();
            if (text.isBlank() || HeaderText.isSerial(text)) {
                continue;
            }
            var field = find(register, text, false);
            if (field.isEmpty()) {
                rest.add(column);
            } else if (byField.putIfAbsent(field.get().name(), column) != null) {
                twice.put(field.get(), column);
            }
        }
        rest.removeIf(column -> find(register, header.cell(column).text(), true)
                .filter(field -> byField.putIfAbsent(field.name(), column) == null)
                .isPresent());
    }

    private static Optional<Field> find(Register register, String text, boolean alias) {
        for (var spelling : HeaderText.spellings(text)) {
            var found = register.typed().stream()
                    .filter(field -> HeaderText.names(field, spelling, alias))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    List<Field> missing() {
        return register.typed().stream()
                .filter(field -> field.required() && field.preset() == null && !byField.containsKey(field.name()))
                .toList();
    }

    int matched() {
        return byField.size();
    }

    /** The A1 address of a field in a row; of the row's start where the field has no column. */
    String address(String field, SheetRow row) {
        return row.address(byField.getOrDefault(field, 0));
    }
}
