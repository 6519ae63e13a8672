package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.audit.AuditCheck;
import org.mingcha.evidence.audit.LedgerAudit;
import org.mingcha.tlog.Audit;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.LogAudit;
import org.mingcha.tlog.LogSource;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.NewFact;

class TileExportModuleTest {
    private static final String OWING = "[\"999901001000\",\"owes\",\"\"]";
    private static final String EXEMPT = "[\"999911001000\",\"exempt\",\"closed\"]";

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
        appendSet(List.of(OWING, EXEMPT));
        world.log.publish("checklist.published", "work", "1", new byte[] {'1'});
        world.log.seal();
        export(directory);
        assertThat(directory.resolve("set/600")).hasContent(OWING + "\n" + EXEMPT + "\n");
        assertThat(directory.resolve("facts/601.json")).exists();
        var custody = world.parts.custody(List.of());
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = directory.relativize(file).toString();
                var bytes = path.startsWith("set/") ? set(custody, path) : custody.file(path);
                assertThat(bytes).as(path).hasValue(Files.readAllBytes(file));
            }
        }
        for (var path : List.of(
                "tile/0/003",
                "tile/0/002.p/91",
                "tile/1/000",
                "tile/entries/9",
                "../keys",
                "",
                "facts/0.json",
                "facts/602.json",
                "facts/0600.json")) {
            assertThat(custody.file(path)).as(path).isEmpty();
        }
        for (long index : new long[] {0, 601, 602}) {
            assertThat(custody.set(index)).isEmpty();
        }
    }

    @Test
    void anAuditFromOutsideChecksTheSetsOfTheExport() throws IOException {
        appendSet(List.of(OWING, EXEMPT));
        world.appendMeetings(3);
        world.log.seal();
        export(directory);
        assertThat(auditLedger().holds()).isTrue();
        Files.writeString(directory.resolve("set/0"), EXEMPT + "\n" + OWING + "\n");
        assertThat(auditLedger().ledger()).anySatisfy(line -> {
            assertThat(line.check()).isEqualTo(AuditCheck.SETS);
            assertThat(line.holds()).isFalse();
        });
        export(directory);
        assertThat(auditLedger().holds()).isTrue();
    }

    private LedgerAudit.Audited auditLedger() {
        var vkey = NoteVerifier.parse(world.parts.custody(List.of()).vkey()).orElseThrow();
        return LedgerAudit.audit(LogSource.directory(directory), Policy.of(vkey));
    }

    private void appendSet(List<String> rows) {
        var fact = new NewFact(
                "period.opened",
                "CN",
                LogWorld.DAY,
                "admin",
                new Content(Map.of("return", "monthly", "period", "2025-06")),
                Content.EMPTY,
                List.of(),
                null,
                false);
        var bytes = rows.stream().map(row -> row.getBytes(StandardCharsets.UTF_8));
        world.log.append(fact, bytes.iterator());
    }

    private static Optional<byte[]> set(Custody custody, String path) throws IOException {
        var out = new ByteArrayOutputStream();
        custody.set(Long.parseLong(path.substring("set/".length())))
                .orElseThrow()
                .writeTo(out);
        return Optional.of(out.toByteArray());
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
