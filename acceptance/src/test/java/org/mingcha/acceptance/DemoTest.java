package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job on the sample county: files, bundle, log. */
class DemoTest {
    private static final String GO_PATH = "/usr/share/gocode";
    private final DemoRun demo = DemoRun.get();

    @Test
    void writesEveryFormatAndTheBundle() {
        for (String layout : new String[] {"", "-narrative"})
            for (String extension : new String[] {"html", "docx", "pdf", "ofd", "json"})
                assertTrue(Files.exists(demo.out.resolve(DemoRun.STEM + layout + "." + extension)), layout + extension);
    }

    @Test
    void prefillsAtLeastFourFifths() throws IOException {
        JsonNode report = new JsonMapper().readTree(Files.readString(demo.out.resolve(DemoRun.STEM + ".json")));
        assertTrue(
                Double.parseDouble(report.path("prefilled_share").asString()) >= 0.80,
                report.path("prefilled_share") + "");
    }

    @Test
    void bundleVerifiesWithoutServerAndWithoutSpring() throws IOException {
        ProgramRun.verifier(demo.bundle().toString(), "--vkey", demo.vkey()).ok();
        ProgramRun.mingcha(demo.data, "verify", demo.bundle().toString(), "--vkey", demo.vkey(), "--render")
                .ok();
    }

    @Test
    void bundleUnderAnotherKeyIsRefused() throws IOException {
        // A key of the same name that signed nothing.
        String other = "qingxi.demo.invalid/log+e88222a1+AWBWzn0EuxMBwJ+JftkVzZQKgbWlUM1wAaPZ7IwA8Run";
        assertEquals(
                1,
                ProgramRun.verifier(demo.bundle().toString(), "--vkey", other).exit());
    }

    @Test
    void databaseAgreesWithTheLog() {
        ProgramRun.mingcha(demo.data, "fsck").ok();
    }

    @Test
    void exportedLogPassesAProgramThatIsNotOurs(@TempDir Path work) {
        Assumptions.assumeTrue(
                Files.exists(Path.of(GO_PATH, "src/golang.org/x/mod")), "golang.org/x/mod is not installed");
        Path log = work.resolve("log");
        ProgramRun.mingcha(demo.data, "log", "export", log.toString()).ok();
        ProgramRun.mingcha(demo.data, "log", "audit", log.toString(), "--vkey", demo.vkey())
                .ok();
        var go = Map.of(
                "GO111MODULE",
                "off",
                "GOPATH",
                GO_PATH,
                "GOFLAGS",
                "",
                "GOCACHE",
                // What Go brings along is compiled once for this and the same program's test beside the log.
                Project.ROOT.resolve("tlog/target/go-cache").toString());
        String checker =
                Project.ROOT.resolve("acceptance/src/test/go/logcheck/main.go").toString();
        ProgramRun.program(go, "go", "run", checker, log.toString(), demo.vkey())
                .ok();
    }
}
