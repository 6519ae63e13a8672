package org.mingcha.evidence.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;

/** What offices record has somebody who reads it, or a reason why not: docs/spec/read-by.md says which. */
class ReadByTest {
    private static final Path PAGE = Path.of("..", "docs", "spec", "read-by.md");
    private static final String MARK = "<!-- the table -->\n";
    private static final Pattern EXCEPTION = Pattern.compile("\\| `([a-z_*]+)` \\| (.+) \\| (\\S.+) \\|");
    private static final Pattern PLACE = Pattern.compile("`([a-z_]+)(?:=([^`]+))?`");

    @Test
    void whatNoRuleReadsIsNamedWithAReason() throws IOException {
        var named = exceptions(page());
        var silent = new ArrayList<>(unread(Registers.shipped()));
        silent.removeIf(place -> named.keySet().stream().anyMatch(each -> covers(each, place)));
        assertEquals(List.of(), silent, "give these a rule, or a row with its reason in docs/spec/read-by.md");
    }

    @Test
    void noReasonStandsForWhatIsRead() throws IOException {
        var unread = unread(Registers.shipped());
        var idle = exceptions(page()).keySet().stream()
                .filter(each -> unread.stream().noneMatch(place -> covers(each, place)))
                .toList();
        assertEquals(List.of(), idle, "these are read, or are not there");
    }

    @Test
    void thePageHasTheTableOfTheRules() throws IOException {
        var page = page();
        var made = page.substring(0, page.indexOf(MARK) + MARK.length()) + table(Registers.shipped());
        Files.writeString(Path.of("target", "read-by.md"), made);
        assertEquals(made, page, "evidence/target/read-by.md is the page as it should be");
    }

    @Test
    void aFieldAndAWordThatNobodyReadsAreFound() {
        var meeting = Registers.shipped().find("meeting").orElseThrow();
        var fields = new ArrayList<Field>();
        meeting.fields().forEach(field -> fields.add(field.name().equals("kind") ? withWord(field) : field));
        fields.add(field("weather", FieldType.LABEL, List.of()));
        var other = new Registers(List.of(new Register(
                meeting.id(),
                meeting.version(),
                meeting.sheet(),
                meeting.aliases(),
                meeting.english(),
                meeting.lateAfterDays(),
                meeting.closedBy(),
                meeting.subject(),
                fields)));
        var unread = unread(other);
        assertTrue(unread.containsAll(List.of("meeting/weather", "meeting/kind=闲谈")), unread.toString());
    }

    private static Field withWord(Field kind) {
        var choices = new ArrayList<>(kind.choices());
        choices.add(new Choice("闲谈", "Chat"));
        return field(kind.name(), kind.type(), choices);
    }

    private static Field field(String name, FieldType type, List<Choice> choices) {
        return new Field(name, name, name, List.of(), type, false, false, false, choices, null, null, null, null, null);
    }

    /** {@code meeting/chair}, {@code meeting/kind=其他}; the words of a field that nobody reads are not named again. */
    private static List<String> unread(Registers registers) {
        var index = new ReadingIndex(registers);
        return registers.all().stream()
                .flatMap(register -> register.fields().stream().flatMap(field -> unread(index, register, field)))
                .toList();
    }

    private static Stream<String> unread(ReadingIndex index, Register register, Field field) {
        var place = register.id() + "/" + field.name();
        return index.of(register.id(), field.name()).isEmpty()
                ? Stream.of(place)
                : field.choices().stream()
                        .map(Choice::value)
                        .filter(word ->
                                index.of(register.id(), field.name(), word).isEmpty())
                        .map(word -> place + "=" + word);
    }

    private static boolean covers(String exception, String place) {
        return exception.equals(place) || exception.startsWith("*") && place.endsWith(exception.substring(1));
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** Reasons by place. */
    private static Map<String, String> exceptions(String page) {
        var reasons = new LinkedHashMap<String, String>();
        EXCEPTION
                .matcher(page.substring(0, page.indexOf(MARK)))
                .results()
                .forEach(row -> PLACE.matcher(row.group(2))
                        .results()
                        .forEach(place -> words(place.group(2))
                                .forEach(word ->
                                        reasons.put(row.group(1) + "/" + place.group(1) + word, row.group(3)))));
        return reasons;
    }

    private static Stream<String> words(String list) {
        return list == null ? Stream.of("") : Arrays.stream(list.split("、")).map(word -> "=" + word);
    }

    private static String table(Registers registers) {
        var index = new ReadingIndex(registers);
        return registers.all().stream().map(register -> table(index, register)).collect(Collectors.joining());
    }

    private static String table(ReadingIndex index, Register register) {
        var rows = new StringBuilder("\n### " + register.sheet() + " `" + register.id() + "`\n\n")
                .append("Read by " + said(index.of(register.id()))
                        + ".\n\n| field | word | read by |\n|---|---|---|\n");
        for (var field : register.fields()) {
            rows.append(row(field.name(), "", index.of(register.id(), field.name())));
            if (index.of(register.id(), field.name()).isEmpty()) continue;
            for (var choice : field.choices()) {
                rows.append(row("", choice.value(), index.of(register.id(), field.name(), choice.value())));
            }
        }
        return rows.toString();
    }

    private static String row(String field, String word, Collection<String> readers) {
        var name = field.isEmpty() ? "" : "`" + field + "`";
        return "| " + name + " | " + word + " | " + said(readers) + " |\n";
    }

    /** {@code town-online-work 1, 5; government-app 11}. */
    private static String said(Collection<String> readers) {
        var items = new TreeMap<Integer, List<String>>();
        readers.forEach(reader -> {
            var parts = reader.split(" ");
            items.computeIfAbsent(ReadingIndex.SHIPPED.indexOf(parts[0]), _ -> new ArrayList<>())
                    .add(parts[1]);
        });
        return items.isEmpty()
                ? "–"
                : items.entrySet().stream()
                        .map(each -> ReadingIndex.SHIPPED.get(each.getKey()) + " " + String.join(", ", each.getValue()))
                        .collect(Collectors.joining("; "));
    }
}
