package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --help", "import --help", "log audit --help", "--json report --help"})
    void helpNeedsNoApplication(String line) {
        assertThat(run("en_GB.UTF-8", line.split(" "))).isZero();
        assertThat(printed(out)).contains("Usage:");
        assertThat(printed(err)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_GB.UTF-8", "zh_CN.UTF-8"})
    void everyCommandSaysWhatItDoes(String language) {
        var commands = new ArrayDeque<>(List.of(""));
        int seen = 0;
        for (; !commands.isEmpty(); seen++) {
            var path = commands.removeFirst();
            out.reset();
            assertThat(run(language, (path + " --help").strip().split(" ")))
                    .as(path + printed(err))
                    .isZero();
            assertThat(printed(out)).as(path).doesNotContain("${").doesNotContain("null");
            printed(out)
                    .lines()
                    .dropWhile(line -> !line.matches("(Commands:|\u547d\u4ee4\uff1a)"))
                    .skip(1)
                    .takeWhile(line -> line.startsWith("  "))
                    .filter(line -> line.matches(" {2}[a-z-]+ .*"))
                    .map(line -> (path + " " + line.strip().split(" ")[0]).strip())
                    .forEach(commands::add);
        }
        assertThat(seen).isGreaterThan(40);
    }

    @Test
    void speaksChineseWhereEnvironmentDoes() {
        assertThat(run("zh_CN.UTF-8", "--help")).isZero();
        assertThat(printed(out)).contains("用法：").contains("数据目录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--json --help", "--data elsewhere --help"})
    void helpOfTheProgramListsAll(String line) {
        assertThat(run("C", line.split(" "))).isZero();
        assertThat(printed(out)).contains("\n  serve ").contains("\n  log ").contains("\n  webhook ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit show claim --help", "log vkey --data claim --help", "claim list --help"})
    void anotherCommandsNameAmongTheArgumentsIsNoCommand(String line) {
        assertThat(run("C", line.split(" "))).as(printed(err)).isZero();
        assertThat(printed(out)).startsWith("Usage: mingcha " + line.split(" ")[0] + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- shred", "-- log vkey", "--data claim log vkey", "--help log", "log shred"})
    void whatNamesNoCommandIsOneSentence(String line) {
        assertThat(run("C", line.split(" "))).isEqualTo(2);
        assertThat(printed(err).strip().lines()).hasSize(1);
    }

    @Test
    void unknownCommandIsOneSentence() {
        assertThat(run("C", "shred")).isEqualTo(2);
        assertThat(printed(err).strip().lines()).hasSize(1);
        assertThat(printed(out)).isEmpty();
    }

    @Test
    void groupAloneNamesItsCommands() {
        assertThat(run("C", "log")).isEqualTo(2);
        assertThat(printed(err)).contains("export", "vkey", "audit");
    }

    @Test
    void refusesValueOfWrongKind() {
        assertThat(run("C", "serve", "--port", "eighty")).isEqualTo(2);
        assertThat(printed(err)).contains("eighty").contains("mingcha serve --help");
        err.reset();
        assertThat(run("C", "serve", "--port", "99999")).isEqualTo(2);
        assertThat(printed(err)).isEqualTo("99999 is no port; use 0 to 65535.\n");
    }

    private int run(String language, String... arguments) {
        // No application: a command that needs none must not start one.
        return new Commands(Object.class, Map.of("LANG", language), out, err).execute(arguments);
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
