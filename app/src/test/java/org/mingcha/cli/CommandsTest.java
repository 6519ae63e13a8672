package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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

    @Test
    void speaksChineseWhereEnvironmentDoes() {
        assertThat(run("zh_CN.UTF-8", "--help")).isZero();
        assertThat(printed(out)).contains("用法：").contains("数据目录");
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
    }

    private int run(String language, String... arguments) {
        // No application: a command that needs none must not start one.
        return new Commands(Object.class, Map.of("LANG", language), out, err).execute(arguments);
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
