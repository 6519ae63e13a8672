package org.mingcha.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.Unavailable;

class FormerProgramsTest {
    @TempDir
    Path directory;

    private FormerPrograms programs = new FormerPrograms(Path.of(""));

    @BeforeEach
    void installed() throws IOException {
        var home = directory.resolve("mingcha");
        program(home);
        programs = new FormerPrograms(home);
    }

    @Test
    void theOneThatIsNamedIsTaken() throws IOException {
        var former = program(directory.resolve("elsewhere"));
        assertThat(programs.program(former.getParent())).isEqualTo(former);
    }

    @Test
    void whereNoneIsNamedItSaysWhatIsThere() throws IOException {
        program(directory.resolve("mingcha.former"));
        program(directory.resolve("checkout/app/target/run"));
        for (var named : new Path[] {null, directory.resolve("missing")}) {
            assertThatThrownBy(() -> programs.program(named))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("cli.rollback.which")
                    .hasMessageContaining(directory.resolve("mingcha.former").toString())
                    .hasMessageContaining(
                            directory.resolve("checkout/app/target/run").toString())
                    .hasMessageNotContaining(directory.resolve("mingcha") + ",");
        }
    }

    @Test
    void whereThereIsNoneItSaysSo() {
        assertThatThrownBy(() -> programs.program(null)).hasMessageContaining("cli.rollback.none");
    }

    private static Path program(Path directory) throws IOException {
        return Files.createFile(Files.createDirectories(directory).resolve("mingcha-exec.jar"));
    }
}
