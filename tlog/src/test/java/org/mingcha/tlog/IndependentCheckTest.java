package org.mingcha.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our logs before code that is none of ours: golang.org/x/mod, from Debian's packages. Skipped where it is absent. */
class IndependentCheckTest {
    private static final Path GOPATH = Path.of("/usr/share/gocode");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void buildChecker() throws Exception {
        assumeTrue(Files.isDirectory(GOPATH.resolve("src/golang.org/x/mod/sumdb")), "golang.org/x/mod is absent");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/go")), "go is absent");
        assertEquals("", run("/usr/bin/go", "build", "-o", checker(), source().toString()));
    }

    @Test
    void acceptsOurLogsAndProofs() throws Exception {
        for (int size : List.of(0, 1, 300, 70_000)) {
            var log = SampleLog.write(folder.resolve("log" + size), size);
            var vkey = log.signer().verifier().vkey();
            var command = new ArrayList<>(List.of(checker(), log.root().toString(), vkey));
            for (int index = 0; index < size; index += 1 + size / 7) {
                command.add(proof(log, index, size).toString());
            }
            var report = run(command.toArray(String[]::new));
            assertEquals(command.size() - 1, report.lines().count(), report);
        }
    }

    @Test
    void refusesASpoiltLog() throws Exception {
        var log = SampleLog.write(folder, 300);
        var tile = Files.readAllBytes(log.file("tile/1/000.p/1"));
        tile[0] ^= 1;
        log.put("tile/1/000.p/1", tile);
        var report = run(checker(), folder.toString(), log.signer().verifier().vkey());
        assertNotEquals(-1, report.indexOf("tile/1/000.p/1 is not what the entries give"), report);
    }

    private static Path proof(SampleLog log, int index, int size) throws IOException {
        var tiles = new TileHashReader(size, tile -> read(log.file(tile.path())));
        var note = Files.readString(log.file("checkpoint"));
        var file = log.file(index + ".tlog-proof");
        return Files.writeString(file, new TlogProof(index, Proofs.inclusion(index, size, tiles), note).format());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static String checker() {
        return shared.resolve("logcheck").toString();
    }

    private static Path source() {
        var at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("acceptance/src/test/go"))) {
            at = at.getParent();
        }
        return at.resolve("acceptance/src/test/go/logcheck/main.go");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("GO111MODULE", "off");
        environment.put("GOPATH", GOPATH.toString());
        environment.put("GOFLAGS", "");
        environment.put("GOCACHE", Path.of("target/go-cache").toAbsolutePath().toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
