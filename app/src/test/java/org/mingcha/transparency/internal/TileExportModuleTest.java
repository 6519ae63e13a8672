package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.Unavailable;
import org.mingcha.tlog.Audit;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.LogAudit;
import org.mingcha.tlog.LogSource;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;

class TileExportModuleTest {
    private final LogWorld world = new LogWorld();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void exportPassesAuditAtEverySize() {
        for (int grown : new int[] {0, 1, 254, 1, 1, 600}) {
            world.appendMeetings(grown);
            world.log.seal();
            export(directory);
            assertThat(audit(directory)).isInstanceOf(Audit.Passed.class);
        }
    }

    @Test
    void wipedExportIsRebuiltByteForByte() throws IOException {
        world.appendMeetings(300);
        world.log.seal();
        export(directory.resolve("grown"));
        world.appendMeetings(500);
        world.log.seal();
        export(directory.resolve("grown"));
        export(directory.resolve("fresh"));
        assertThat(digests(directory.resolve("fresh"))).isEqualTo(digests(directory.resolve("grown")));
    }

    @Test
    void repairsDamagedFile() throws IOException {
        world.appendMeetings(300);
        world.log.seal();
        export(directory);
        Files.write(directory.resolve("tile/entries/000"), new byte[] {1});
        assertThat(audit(directory)).isInstanceOf(Audit.Failed.class);
        assertThat(world.parts.custody(List.of()).export(directory).written()).isEqualTo(1);
        assertThat(audit(directory)).isInstanceOf(Audit.Passed.class);
    }

    @Test
    void givesEachFileOfTheExportByItsPathAndNoOther() throws IOException {
        world.appendMeetings(600);
        world.log.seal();
        export(directory);
        var custody = world.parts.custody(List.of());
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = directory.relativize(file).toString();
                assertThat(custody.file(path)).as(path).hasValue(Files.readAllBytes(file));
            }
        }
        for (var path : List.of("tile/0/003", "tile/0/002.p/89", "tile/1/000", "tile/entries/9", "../keys", "")) {
            assertThat(custody.file(path)).as(path).isEmpty();
        }
    }

    @Test
    void refusesDirectoryOfAnotherLog() throws IOException {
        Files.writeString(directory.resolve("checkpoint"), "other.invalid/log\n0\n\n");
        assertThatThrownBy(() -> export(directory)).isInstanceOf(Unavailable.class);
    }

    private void export(Path to) {
        world.parts.custody(List.of()).export(to);
    }

    private Audit audit(Path exported) {
        var vkey = NoteVerifier.parse(world.parts.custody(List.of()).vkey()).orElseThrow();
        return LogAudit.audit(LogSource.directory(exported), Policy.of(vkey));
    }

    private static Map<String, String> digests(Path root) throws IOException {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                digests.put(
                        root.relativize(file).toString(),
                        Hashing.sha256(Files.readAllBytes(file)).hex());
            }
        }
        return digests;
    }
}
