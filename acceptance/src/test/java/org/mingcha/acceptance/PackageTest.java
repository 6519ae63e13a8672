package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out: made, installed, upgraded and removed where nothing else of ours is. */
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.HOURS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageTest {
    private Path out = Path.of("");

    @BeforeAll
    void make(@TempDir Path folder) {
        out = folder;
        assumeTrue(has("dpkg-deb"), "packages are made on Debian");
        assumeTrue(Files.exists(Project.ROOT.resolve("app/target/mingcha-sbom.json")), "built without -Ppackage");
        script("package", out.toString());
    }

    @Test
    void debianPackageIsInstalledStartedUpgradedRolledBackAndRemoved() throws IOException {
        assumeTrue(has("debootstrap") && isRoot(), "debootstrap needs root");
        var older = Files.createDirectories(out.resolve("older"));
        program(Map.of("MINGCHA_PACKAGE_VERSION", "0.0.1"), "package", older.toString());
        var base = out.resolve("debian");
        var made = ProgramRun.program(Map.of(), "debootstrap", "--variant=minbase", "trixie", base.toString());
        assumeTrue(made.exit() == 0, "no Debian to be had: " + made.err());
        var said = script("check-deb", base.toString(), file(older, ".deb"), file(out, ".deb"))
                .out();
        for (var step : new String[] {"installed", "started", "upgraded", "kept", "rolled back", "removed"}) {
            assertTrue(said.lines().anyMatch(step::equals), step + " is missing in:\n" + said);
        }
    }

    @Test
    void ociArchiveIsWholeAndItsFilesRun() throws IOException {
        var said = script("check-oci", file(out, ".oci.tar")).out();
        assertTrue(said.lines().anyMatch("digests hold"::equals), said);
        assumeTrue(isRoot(), "chroot needs root");
        assertTrue(said.lines().anyMatch("verifies"::equals), said);
        assertTrue(said.lines().anyMatch("serves"::equals), said);
    }

    @Test
    void bothSayWhatIsInside() throws IOException {
        var listed = ProgramRun.program(Map.of(), "dpkg-deb", "--contents", file(out, ".deb"))
                .ok()
                .out();
        assertTrue(listed.contains("./usr/share/doc/mingcha/mingcha-sbom.json"), listed);
        var sbom = Files.readString(Project.ROOT.resolve("app/target/mingcha-sbom.json"));
        for (var library : new String[] {"\"CycloneDX\"", "spring-boot", "postgresql", "bcprov-jdk18on"}) {
            assertTrue(sbom.contains(library), library);
        }
    }

    private static ProgramRun script(String name, String... arguments) {
        return program(Map.of(), name, arguments);
    }

    private static ProgramRun program(Map<String, String> more, String name, String... arguments) {
        var line = new String[arguments.length + 1];
        line[0] = Project.ROOT.resolve("packaging/" + name).toString();
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        var environment = new java.util.HashMap<>(more);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return ProgramRun.program(environment, line).ok();
    }

    private static String file(Path directory, String end) throws IOException {
        try (var files = Files.list(directory)) {
            var found =
                    files.map(Path::toString).filter(name -> name.endsWith(end)).toList();
            assertEquals(1, found.size(), found.toString());
            return found.getFirst();
        }
    }

    private static boolean has(String program) {
        return ProgramRun.program(Map.of(), "sh", "-c", "command -v " + program).exit() == 0;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
