package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/asvs.md has each requirement of levels 1 and 2 once, says how it stands, and names tests that are there. */
class AsvsTest {
    /** Sections of ASVS 5.0.0, each with the number of its requirements of these levels: those of level 3 come last. */
    private static final String SECTIONS = """
            1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4
            5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2
            8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3
            11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5
            14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2
            """;

    private static final String NOT_APPLYING = "Does not apply: ";
    private static final Set<String> STATES = Set.of("met", "operator", "not met yet");

    /** One requirement, or those from one to another of its section. */
    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d+\\.\\d+)\\.(\\d+)(?:–\\1\\.(\\d+))?");

    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");
    private static final Pattern TESTS = Pattern.compile("no test|%1$s(?:, %1$s)*".formatted(NAMED.pattern()));

    @Test
    void everyRequirementIsThereOnce() {
        var rows = rows().map(row -> cells(row).getFirst());
        var others = page().lines().filter(line -> line.startsWith(NOT_APPLYING));
        var told = Stream.concat(rows, others).flatMap(AsvsTest::numbers).sorted();
        var asked = SECTIONS.replaceAll("(\\S+):(\\d+)", "$1.1–$1.$2");
        assertEquals(numbers(asked).sorted().toList(), told.toList());
    }

    @Test
    void everyRowSaysHowItStands() {
        assertEquals(List.of(), rows().filter(row -> !isWhole(cells(row))).toList());
    }

    @Test
    void everyTestThatIsNamedIsThere() {
        assertEquals(List.of(), missing(page()));
    }

    @Test
    void aTestThatIsNotThereIsFound() {
        var named = "`AsvsTest`, `NobodysTest`, `AsvsTest#aTestThatIsNotThereIsFound`, `AsvsTest#nobodys`";
        assertEquals(List.of("`NobodysTest`", "`AsvsTest#nobodys`"), missing(named));
    }

    private static String page() {
        return SourceTree.text(SourceTree.ROOT.resolve("docs/asvs.md"));
    }

    private static Stream<String> rows() {
        return page().lines().filter(line -> line.matches("\\| \\d.*"));
    }

    private static List<String> cells(String row) {
        return List.of(row.replaceAll("^\\| | \\|$", "").split(" \\| ", -1));
    }

    private static boolean isWhole(List<String> cells) {
        return cells.size() == 5
                && cells.stream().noneMatch(String::isBlank)
                && STATES.contains(cells.get(2))
                && TESTS.matcher(cells.get(4)).matches();
    }

    private static Stream<String> numbers(String text) {
        return NUMBERS.matcher(text).results().flatMap(found -> {
            int first = Integer.parseInt(found.group(2));
            int last = Optional.ofNullable(found.group(3)).map(Integer::valueOf).orElse(first);
            return IntStream.rangeClosed(first, last).mapToObj(number -> found.group(1) + "." + number);
        });
    }

    private static List<String> missing(String text) {
        var sources = sources();
        return NAMED.matcher(text)
                .results()
                .filter(named -> !isThere(named, sources.getOrDefault(named.group(1), "")))
                .map(named -> named.group())
                .toList();
    }

    private static boolean isThere(MatchResult named, String source) {
        var method = Optional.ofNullable(named.group(2)).map(name -> "void " + name + "(");
        return source.contains(method.orElse("class " + named.group(1) + " "));
    }

    /** By the name of their class; two of one name, in two modules, are one text. */
    private static Map<String, String> sources() {
        return SourceTree.files("*/src/test/java/**Test.java").stream()
                .collect(Collectors.toMap(AsvsTest::className, SourceTree::text, String::concat));
    }

    private static String className(Path file) {
        return SourceTree.name(file).replaceAll(".*/|\\.java$", "");
    }
}
