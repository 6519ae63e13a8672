package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.text.HeaderText;
import org.mingcha.ledger.text.Wordform;
import tools.jackson.databind.JsonNode;

/**
 * What offices call registers, columns and choices, beyond the registers' own words. It only proposes: what it says of a
 * row is checked as if it had been typed.
 */
final class ImportVocabulary {
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> columns = new HashMap<>();
    private final Map<String, Map<String, ChoiceWords>> words = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> headers = new HashSet<>();
    /** Registers by the spelling of a header that they know. */
    private final Map<String, Set<String>> knownBy = new HashMap<>();

    private final Map<String, Set<String>> fromTitle = new HashMap<>();
    private final Map<String, Map<String, Pattern>> numbers = new HashMap<>();

    /** That of the registers that were asked for last: read once, not for each workbook. */
    private static volatile @Nullable ImportVocabulary latest;

    private final Registers registers;
    private final JsonNode work;

    static ImportVocabulary of(Registers registers) {
        var known = latest;
        if (known == null || !known.registers.equals(registers)) {
            known = new ImportVocabulary(registers);
            latest = known;
        }
        return known;
    }

    private ImportVocabulary(Registers registers) {
        this.registers = registers;
        var file = YamlText.resource("/import/vocabulary.yaml");
        this.work = file.path("work_words");
        registers.all().forEach(register -> add(register, file.path("registers").path(register.id())));
        file.properties().stream()
                .filter(each -> each.getValue().isArray())
                .forEach(each -> lists.put(each.getKey(), keys(each.getValue())));
        file.path("lists").properties().forEach(each -> lists.put("list." + each.getKey(), keys(each.getValue())));
        lists.forEach((name, keys) -> {
            if (name.startsWith("list.")
                    || List.of("others", "notes", "fields_of_work", "omitted").contains(name)) {
                headers.addAll(keys);
            }
        });
    }

    private void add(Register register, JsonNode node) {
        var called = new ArrayList<String>();
        called.add(Wordform.key(register.sheet()));
        register.aliases().forEach(alias -> called.add(Wordform.key(alias)));
        called.addAll(keys(node.path("names")));
        names.put(register.id(), called);
        var byField = new TreeMap<String, List<String>>();
        node.path("columns")
                .properties()
                .forEach(each -> byField.put(each.getKey(), List.copyOf(keys(each.getValue()))));
        columns.put(register.id(), byField);
        byField.values().forEach(each -> know(register, each));
        var byChoice = new HashMap<String, ChoiceWords>();
        for (var field : register.typed()) {
            know(register, HeaderText.spellings(field.label()));
            know(register, HeaderText.spellings(field.english()));
            field.headers().forEach(each -> know(register, HeaderText.spellings(each)));
            if (!field.choices().isEmpty()) {
                byChoice.put(field.name(), new ChoiceWords(field, known(node, field.name())));
            }
        }
        words.put(register.id(), byChoice);
        fromTitle.put(register.id(), texts(node.path("from_title")));
        var patterns = new HashMap<String, Pattern>();
        node.path("numbers")
                .properties()
                .forEach(each -> patterns.put(
                        each.getKey(), Pattern.compile(each.getValue().asString())));
        numbers.put(register.id(), patterns);
    }

    /** Fields of work have the same words in all registers. */
    private JsonNode known(JsonNode register, String field) {
        return field.equals(FieldOfWork.FIELD) ? work : register.path("words").path(field);
    }

    private void know(Register register, Collection<String> spellings) {
        headers.addAll(spellings);
        spellings.forEach(
                each -> knownBy.computeIfAbsent(each, _ -> new HashSet<>()).add(register.id()));
    }

    private static Set<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Set<String> keys(JsonNode list) {
        var keys = new HashSet<String>();
        list.values().forEach(each -> keys.addAll(HeaderText.spellings(each.asString())));
        return keys;
    }

    /** Whether this is some register's header, or one that no register needs. */
    boolean isHeader(String text) {
        return HeaderText.spellings(text).stream().anyMatch(headers::contains);
    }

    /** Whether the text is one of a list's words. */
    boolean isOne(String list, String text) {
        var known = lists.getOrDefault(list, Set.of());
        return HeaderText.spellings(text).stream().anyMatch(known::contains);
    }

    /** Whether one of a list's words stands in the text. */
    boolean hasOne(String list, String text) {
        var key = Wordform.key(text);
        return lists.getOrDefault(list, Set.of()).stream().anyMatch(key::contains);
    }

    /** The fields of a register that this header is known to feed, by office's words alone. */
    List<String> fields(Register register, String spelling) {
        return columns.getOrDefault(register.id(), Map.of()).entrySet().stream()
                .filter(each -> each.getValue().contains(spelling))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Offices' names for a field's column. */
    List<String> columns(Register register, String field) {
        return columns.getOrDefault(register.id(), Map.of()).getOrDefault(field, List.of());
    }

    /** Whether no other register has this header. */
    boolean isOfOne(String spelling) {
        return knownBy.getOrDefault(spelling, Set.of()).size() == 1;
    }

    /** Whether a field's choice may be told by the words of the title, where the table has no column for it. */
    boolean isFromTitle(Register register, String field) {
        return fromTitle.getOrDefault(register.id(), Set.of()).contains(field);
    }

    /** How a number is told in a text, by field: its first group. */
    Map<String, Pattern> numbers(Register register) {
        return numbers.getOrDefault(register.id(), Map.of());
    }

    ChoiceWords choices(Register register, String field) {
        return Objects.requireNonNull(
                words.getOrDefault(register.id(), Map.of()).get(field), field);
    }

    boolean hasChoices(Register register, String field) {
        return words.getOrDefault(register.id(), Map.of()).containsKey(field);
    }

    /**
     * The registers that a text names, with how well: of two names the later says what it is (网络安全责任制检查台账 is of
     * inspections), of two that end together the longer; a name within a longer one is none.
     */
    Map<String, Integer> named(String text) {
        record Found(String register, String name, int end) {}
        var key = Wordform.key(text);
        var found = names.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(key::contains)
                        .map(name -> new Found(each.getKey(), name, key.lastIndexOf(name) + name.length())))
                .sorted(Comparator.comparingInt((Found each) -> each.end())
                        .thenComparingInt(each -> each.name().length())
                        .reversed())
                .toList();
        var named = new LinkedHashMap<String, Integer>();
        for (var each : found) {
            boolean within = found.stream()
                    .anyMatch(other -> other.name().length() > each.name().length()
                            && other.name().contains(each.name())
                            && other.end() - other.name().length()
                                    <= each.end() - each.name().length()
                            && each.end() <= other.end());
            if (!within) {
                named.putIfAbsent(
                        each.register(), each.end() * 100 + each.name().length());
            }
        }
        return named;
    }
}
