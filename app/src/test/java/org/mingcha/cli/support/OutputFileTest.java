package org.mingcha.cli.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.Unavailable;

class OutputFileTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("site[1].zip");
    }

    @Test
    void failedWriteLeavesNothingButWhatWasThere() throws Exception {
        OutputFile.write(file, new byte[] {1});
        assertThatThrownBy(() -> OutputFile.write(file, to -> {
                    to.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOfSatisfying(
                        Unavailable.class, told -> assertThat(told.key()).isEqualTo("cli.file.unwritable"));
        assertThatThrownBy(() -> OutputFile.write(file, to -> {
                    to.write(new byte[100_000]);
                    throw new Unavailable("reporting.export.unknown", "1", "monthly");
                }))
                .isInstanceOfSatisfying(
                        Unavailable.class, told -> assertThat(told.key()).isEqualTo("reporting.export.unknown"));
        assertThat(names()).containsExactly("site[1].zip");
        assertThat(file).hasBinaryContent(new byte[] {1});
    }

    @Test
    void whatKilledCommandsLeftIsRemovedByTheNextOne() throws Exception {
        var killed = new ProcessBuilder("true").start();
        killed.waitFor();
        var running = ProcessHandle.current().parent().orElseThrow().pid();
        leave("site[1].zip." + killed.pid() + "-1.part");
        leave("site[1].zip." + ProcessHandle.current().pid() + "-2.part");
        var another = leave("site[1].zip." + running + "-3.part");
        var otherFile = leave("index.html." + killed.pid() + "-4.part");
        var otherName = leave("site[1].zip.part");
        OutputFile.write(file, to -> to.write(7));
        assertThat(names()).containsExactlyInAnyOrder("site[1].zip", another, otherFile, otherName);
        assertThat(file).hasBinaryContent(new byte[] {7});
    }

    private String leave(String name) throws IOException {
        Files.write(folder.resolve(name), new byte[] {9});
        return name;
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }
}
