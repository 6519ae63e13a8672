package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.text.Wordform;

/**
 * How a table's header fits one register.
 *
 * @param byField each field's column; two fields may have one
 * @param twice columns that name a field again
 * @param guessed columns whose names only end like the field's
 * @param own how many of the headers no other register has
 */
record RegisterFit(
        Register register,
        Map<String, Integer> byField,
        List<Integer> twice,
        Set<Integer> guessed,
        int own,
        List<Field> missing) {
    /** By names alone that the register or offices have for it. */
    static RegisterFit of(Register register, TableHeader header) {
        return of(register, header, null);
    }

    /** By what stands below a name too, and by its end, where nothing else says what a column is. */
    static RegisterFit guessing(Register register, SheetTable table) {
        return of(register, table.header(), table);
    }

    private static RegisterFit of(Register register, TableHeader header, @Nullable SheetTable table) {
        var byField = new LinkedHashMap<String, Integer>();
        var twice = new ArrayList<Integer>();
        var rest = new ArrayList<>(header.telling());
        rest.removeIf(column -> take(register, header, column, false, byField, twice));
        rest.removeIf(column -> take(register, header, column, true, byField, twice));
        for (int column : rest) {
            for (var name : header.fields(register, column)) {
                byField.putIfAbsent(name, column);
            }
        }
        needed(register, header, byField);
        if (register.field(FieldOfWork.FIELD).isPresent()) {
            header.first(FieldOfWork.FIELD).ifPresent(column -> byField.putIfAbsent(FieldOfWork.FIELD, column));
        }
        // The month is said above: only the day stands in the table.
        if (!byField.containsKey(Field.HAPPENED_ON)) {
            column(header, "日").ifPresent(column -> byField.put(Field.HAPPENED_ON, column));
        }
        monthAndDay(header, byField);
        var guessed = new TreeSet<Integer>();
        if (table != null) {
            new ColumnGuess(register, table, byField, guessed).fill();
        }
        int own = (int) byField.values().stream()
                .distinct()
                .filter(column -> header.spellings(column).stream().anyMatch(header.office()::isOfOne))
                .count();
        return new RegisterFit(register, byField, twice, guessed, own, missing(register, header, byField));
    }

    private static boolean take(
            Register register,
            TableHeader header,
            int column,
            boolean alias,
            Map<String, Integer> byField,
            List<Integer> twice) {
        var field = header.field(register, column, alias);
        if (field.isEmpty()) {
            return false;
        }
        boolean isNew = byField.putIfAbsent(field.get().name(), column) == null;
        if (!isNew && !alias) {
            twice.add(column);
        }
        return isNew || !alias;
    }

    /** 培训主题 is the topic where there is a title beside it, and the title itself where there is none. */
    private static void needed(Register register, TableHeader header, Map<String, Integer> byField) {
        for (var field : register.typed()) {
            if (!field.required() || byField.containsKey(field.name())) continue;
            header.range()
                    .columns()
                    .filter(column -> header.fields(register, column).contains(field.name()))
                    .filter(column -> byField.entrySet().stream()
                            .filter(each -> each.getValue() == column)
                            .noneMatch(each -> register.field(each.getKey())
                                    .filter(Field::required)
                                    .isPresent()))
                    .findFirst()
                    .ifPresent(column -> {
                        byField.values().removeIf(each -> each == column);
                        byField.put(field.name(), column);
                    });
        }
    }

    /** 月 and 日 in two columns are one day. */
    private static void monthAndDay(TableHeader header, Map<String, Integer> byField) {
        var month = column(header, "月", "月份");
        var day = column(header, "日", "日期");
        if (month.isPresent() && day.isPresent()) {
            byField.put(Field.HAPPENED_ON, month.getAsInt());
        }
    }

    static OptionalInt column(TableHeader header, String... names) {
        return header.range()
                .columns()
                .filter(column -> List.of(names)
                        .contains(Wordform.key(header.row().cell(column).text())))
                .findFirst();
    }

    private static List<Field> missing(Register register, TableHeader header, Map<String, Integer> byField) {
        boolean titled = headline(register).filter(byField::containsKey).isPresent();
        return register.typed().stream()
                .filter(field -> field.required() && field.preset() == null && !byField.containsKey(field.name()))
                .filter(field -> !titled || !header.office().isFromTitle(register, field.name()))
                .toList();
    }

    /** The field whose text says what was done. */
    static Optional<String> headline(Register register) {
        return register.subject().stream()
                .filter(name -> register.field(name)
                        .filter(field -> field.choices().isEmpty())
                        .isPresent())
                .findFirst();
    }

    /** Whether it has a day and says what happened: without them no row can be an entry. */
    boolean isTable() {
        return byField.containsKey(Field.HAPPENED_ON)
                && register.subject().stream().allMatch(byField::containsKey);
    }

    int matched() {
        return byField.size();
    }
}
