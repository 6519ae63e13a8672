package org.mingcha.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.tlog.Audit.Check;
import org.mingcha.tlog.Audit.Finding;

/** Audits of whole logs, sound and spoilt. */
class LogAuditTest {
    @TempDir
    private Path folder;

    @Test
    void passesSoundLogsOfEverySize() throws IOException {
        for (int size : List.of(0, 1, 255, 256, 257, 65_537)) {
            var log = SampleLog.write(folder.resolve("log" + size), size);
            var passed = assertInstanceOf(Audit.Passed.class, audit(log));
            assertEquals(size, passed.head().size());
            assertEquals(
                    List.of(Check.values()),
                    passed.lines().stream().map(Audit.Line::check).toList());
        }
    }

    @Test
    void namesTheFirstEntryThatWasChanged() throws IOException {
        var log = SampleLog.write(folder, 700);
        change(log, "tile/entries/001", 5);
        var lines = assertInstanceOf(Audit.Failed.class, audit(log)).lines();
        assertEquals(
                Audit.Line.of(Check.ENTRIES, Finding.ENTRY_DIFFERS, 256, "tile/entries/001", "tile/0/001"),
                lines.get(1));
        assertEquals(Finding.TILE_DIFFERS, lines.get(2).finding());
        assertEquals(Finding.ROOT_DIFFERS, lines.get(3).finding());
    }

    @Test
    void namesTheTileThatWasChanged() throws IOException {
        var log = SampleLog.write(folder, 700);
        change(log, "tile/1/000.p/2", 33);
        var lines = assertInstanceOf(Audit.Failed.class, audit(log)).lines();
        assertEquals(Audit.Line.of(Check.TILES, Finding.TILE_DIFFERS, "tile/1/000.p/2", 1), lines.get(2));
        assertEquals(
                List.of(true, true, false, true),
                lines.stream().map(Audit.Line::holds).toList());
    }

    @Test
    void everyChangedByteOfASmallLogIsFound() throws IOException {
        var log = SampleLog.write(folder, 5);
        for (var path : List.of("checkpoint", "tile/0/000.p/5", "tile/entries/000.p/5")) {
            for (int at = 0; at < Files.size(log.file(path)); at++) {
                change(log, path, at);
                assertInstanceOf(Audit.Failed.class, audit(log), path + " byte " + at);
                change(log, path, at);
            }
        }
        assertInstanceOf(Audit.Passed.class, audit(log));
    }

    @Test
    void namesWhatIsMissingOrMalformed() throws IOException {
        var log = SampleLog.write(folder, 300);
        Files.delete(log.file("tile/entries/001.p/44"));
        assertEquals(Finding.FILE_MISSING, last(audit(log)).finding());
        assertEquals("tile/entries/001.p/44", last(audit(log)).arguments().getFirst());
        log.put("tile/entries/001.p/44", new byte[] {0, 9, 1});
        assertEquals(Finding.FILE_MALFORMED, last(audit(log)).finding());
        Files.delete(log.file("checkpoint"));
        assertEquals(Finding.FILE_MISSING, last(audit(log)).finding());
    }

    @Test
    void aPartialTileMayBeCutFromItsFullOne() throws IOException {
        var log = SampleLog.write(folder, 512);
        var earlier = new Checkpoint(
                "example.org/sample", 300, Tree.root(SeededSamples.leaves(512).subList(0, 300)));
        log.put("checkpoint", earlier.sign(log.signer()).format().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        log.put("tile/1/000.p/1", java.util.Arrays.copyOf(Files.readAllBytes(log.file("tile/1/000.p/2")), 32));
        assertInstanceOf(Audit.Passed.class, audit(log));
    }

    @Test
    void refusesACheckpointOfAnotherKey() throws IOException {
        var log = SampleLog.write(folder, 3);
        var other = NoteSigner.generate("example.org/sample", new SecureRandom());
        var failed = LogAudit.audit(LogSource.directory(folder), Policy.of(other.verifier()));
        assertEquals(Finding.CHECKPOINT_REFUSED, last(failed).finding());
        assertFalse(last(failed).sentence(Locale.CHINA).isBlank());
        assertInstanceOf(Audit.Passed.class, audit(log));
    }

    @Test
    void auditsOverHttpAsInADirectory() throws IOException {
        var log = SampleLog.write(folder, 600);
        var server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                folder.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            var prefix = URI.create("http://localhost:" + server.getAddress().getPort());
            assertEquals(audit(log), LogAudit.audit(LogSource.http(prefix), log.policy()));
            Files.delete(log.file("tile/0/001"));
            assertEquals(
                    Finding.FILE_MISSING,
                    last(LogAudit.audit(LogSource.http(prefix), log.policy())).finding());
        } finally {
            server.stop(0);
        }
        var gone = LogAudit.audit(
                LogSource.http(
                        URI.create("http://localhost:" + server.getAddress().getPort())),
                log.policy());
        assertEquals(Finding.FILE_UNREADABLE, last(gone).finding());
    }

    @Test
    void everyLineHasItsSentence() {
        for (var finding : Finding.values()) {
            var arguments =
                    finding == Finding.CHECKPOINT_REFUSED ? new Object[] {Flaw.KEY, "x"} : new Object[] {1, 2, 3};
            var line = Audit.Line.of(Check.ROOT, finding, arguments);
            assertTrue(line.sentence(Locale.ENGLISH).endsWith(".")
                    || line.sentence(Locale.ENGLISH).contains(":"));
            assertFalse(line.sentence(Locale.CHINA).contains("{"));
        }
    }

    private static Audit audit(SampleLog log) {
        return LogAudit.audit(LogSource.directory(log.root()), log.policy());
    }

    private static Audit.Line last(Audit audit) {
        return audit.lines().getLast();
    }

    private static void change(SampleLog log, String path, int at) throws IOException {
        var bytes = Files.readAllBytes(log.file(path));
        bytes[at] ^= 1;
        Files.write(log.file(path), bytes);
    }
}
