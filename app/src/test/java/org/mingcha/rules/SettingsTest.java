package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every setting is known to the start, described in docs/settings.md, and read by some code or by the launcher. */
class SettingsTest {
    private static final Pattern ROW = Pattern.compile("^\\| `(mingcha\\.[a-z.*-]+)`", Pattern.MULTILINE);
    private static final Pattern VALUE = Pattern.compile("\\$\\{(mingcha\\.[a-z.-]+)");
    private static final Pattern GROUP =
            Pattern.compile("@ConfigurationProperties\\(\"(mingcha\\.[a-z.-]+)\"\\)[^(]*\\(([^{]*)\\)\\s*\\{");
    private static final Pattern COMPONENT = Pattern.compile("(Map<[^>]*>|\\S+) (\\w+)\\s*(?:,|$)");

    /** A component whose setting has a name that Java keeps for itself. */
    private static final Pattern NAMED = Pattern.compile("@Name\\(\"([a-z-]+)\"\\)[^,]*? (\\S+) \\w+(?=\\s*(?:,|$))");

    private static final List<String> OF_THE_LAUNCHER = List.of(
            "mingcha.aot",
            "mingcha.as-root",
            "mingcha.heap",
            "mingcha.home",
            "mingcha.log.format",
            "mingcha.loglevel",
            "mingcha.tiered",
            "mingcha.token");

    @Test
    void settingsAreDescribed() {
        var described = ROW.matcher(SourceTree.text(SourceTree.ROOT.resolve("docs/settings.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertEquals(known(), described);
    }

    @Test
    void settingsAreReadByCode() {
        var read = new TreeSet<>(OF_THE_LAUNCHER);
        SourceTree.mainJava().stream().map(SourceTree::text).forEach(text -> {
            VALUE.matcher(text).results().forEach(match -> read.add(match.group(1)));
            GROUP.matcher(text)
                    .results()
                    .forEach(match -> COMPONENT
                            .matcher(NAMED.matcher(match.group(2)).replaceAll("$2 $1"))
                            .results()
                            .forEach(part -> read.add(match.group(1) + "." + name(part.group(1), part.group(2)))));
        });
        assertEquals(known(), List.copyOf(read));
    }

    private static String name(String type, String component) {
        var kebab = component
                .chars()
                .mapToObj(letter -> Character.isUpperCase(letter)
                        ? "-" + (char) Character.toLowerCase(letter)
                        : String.valueOf((char) letter))
                .collect(Collectors.joining());
        return type.startsWith("Map<") ? kebab + ".*" : kebab;
    }

    private static List<String> known() {
        Path list = SourceTree.ROOT.resolve("app/src/main/resources/settings.list");
        return SourceTree.text(list).lines().toList();
    }
}
