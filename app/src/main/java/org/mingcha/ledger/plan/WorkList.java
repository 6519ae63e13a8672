package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.text.Wordform;

/** A list of all work: one of its columns says of each row what it is. */
final class WorkList {
    private static final int MOST_TYPES = 30;
    private final Registers registers;
    private final ImportVocabulary office;
    private final SheetTable table;
    private final Optional<Integer> type;

    WorkList(Registers registers, ImportVocabulary office, SheetTable table) {
        this.registers = registers;
        this.office = office;
        this.table = table;
        this.type = table.header().first("list.type").or(this::naming);
    }

    /** The first column whose words name registers, whatever it is called. */
    private Optional<Integer> naming() {
        return table.range()
                .columns()
                .boxed()
                .filter(column -> {
                    var words = words(column);
                    long naming = words.stream()
                            .filter(word -> register(word).isPresent())
                            .count();
                    return naming >= 2 && naming * 10 >= words.size() * 6L && words.size() <= MOST_TYPES;
                })
                .findFirst();
    }

    /** The rows of one register; of none those whose word names none. */
    record Part(Optional<Register> register, int column, List<String> words, Map<String, Integer> byField) {}

    /** Whether the words of the type column name two registers at least, and are not the choices of a field of one. */
    boolean isOne(PlanMaker.Choice choice) {
        boolean isCalledSo = table.header().first("list.type").isPresent();
        if (type.isEmpty() || subject().isEmpty() || day().isEmpty() || !isCalledSo && choice.isSure()) {
            return false;
        }
        var words = words(type.get());
        long naming = words.stream().filter(word -> register(word).isPresent()).count();
        var named = words.stream()
                .flatMap(word -> register(word).stream())
                .distinct()
                .count();
        return named >= (isCalledSo && !choice.isSure() ? 1 : 2)
                && naming * 2 >= words.size()
                && !isChoice(choice, words);
    }

    private boolean isChoice(PlanMaker.Choice choice, Set<String> words) {
        return choice.fit()
                .flatMap(fit -> fit.byField().entrySet().stream()
                        .filter(each -> each.getValue().equals(type.get()))
                        .filter(each -> office.hasChoices(fit.register(), each.getKey()))
                        .map(each -> office.choices(fit.register(), each.getKey()))
                        .findFirst())
                .filter(choices -> words.stream()
                                        .filter(word -> choices.exactly(word).isPresent())
                                        .count()
                                * 2L
                        >= words.size())
                .isPresent();
    }

    private Optional<Integer> subject() {
        return table.header().first("list.subject").or(() -> first(HeaderRole.TITLE));
    }

    private Optional<Integer> day() {
        return table.header().first("list.day").or(() -> first(HeaderRole.DAY));
    }

    private Optional<Integer> first(HeaderRole role) {
        return table.range()
                .columns()
                .boxed()
                .filter(column -> !type.equals(Optional.of(column)))
                .filter(column -> HeaderRole.of(table.header().label(column)).equals(Optional.of(role)))
                .findFirst();
    }

    /** Short ones: a type is said in a word. */
    private Set<String> words(int column) {
        var words = new LinkedHashSet<String>();
        for (int i = table.bodyFirst(); i <= table.bodyLast() && words.size() < 50; i++) {
            var word = Wordform.key(table.grid().row(i).cell(column).text());
            if (!word.isEmpty() && word.length() <= 20) words.add(word);
        }
        return words;
    }

    private Optional<Register> register(String word) {
        var named = office.named(word);
        return named.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(best -> registers.find(best.getKey()));
    }

    List<Part> parts() {
        var byRegister = new LinkedHashMap<Optional<Register>, List<String>>();
        words(type.orElseThrow())
                .forEach(word -> byRegister
                        .computeIfAbsent(register(word), _ -> new ArrayList<>())
                        .add(word));
        var parts = new ArrayList<Part>();
        byRegister.forEach((register, words) -> parts.add(new Part(
                register, type.orElseThrow(), words, register.map(this::columns).orElse(Map.of()))));
        return parts;
    }

    private Map<String, Integer> columns(Register register) {
        var byField = new LinkedHashMap<String, Integer>();
        var header = table.header();
        day().ifPresent(column -> byField.put(Field.HAPPENED_ON, column));
        subject().ifPresent(column -> RegisterFit.headline(register).ifPresent(field -> byField.put(field, column)));
        header.first("list.number")
                .ifPresent(column -> number(register).ifPresent(field -> byField.put(field, column)));
        header.first("list.place").ifPresent(column -> place(register).ifPresent(field -> byField.put(field, column)));
        // What the register itself calls by these names, but for the type: that is the register's.
        RegisterFit.of(register, header).byField().forEach((field, column) -> {
            boolean isBoth = header.fields(register, column).contains(field);
            if (!column.equals(type.orElseThrow()) && (isBoth || !byField.containsValue(column))) {
                byField.putIfAbsent(field, column);
            }
        });
        return byField;
    }

    private static Optional<String> number(Register register) {
        return first(register, "attendance", "participants");
    }

    private static Optional<String> place(Register register) {
        return register.id().equals("publication") ? Optional.of("channel") : first(register, "place");
    }

    private static Optional<String> first(Register register, String... names) {
        return List.of(names).stream()
                .filter(name -> register.field(name).isPresent())
                .findFirst();
    }
}
