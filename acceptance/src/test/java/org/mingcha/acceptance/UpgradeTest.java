package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older data directory is upgraded, and goes back to the older program. */
@Tag("slow")
class UpgradeTest {
    @TempDir
    private Path folder;

    @Test
    void anUpgradeIsTakenBackByTheFormerProgram() throws IOException {
        var former = former();
        var data = folder.resolve("data");
        var units =
                Files.writeString(folder.resolve("units.csv"), "code,name,kind,parent\n999900000000,Brook,county,CN\n");
        older(former, data, "import", "units", units.toString()).ok();
        var vkey = older(former, data, "log", "vkey").ok().out();

        var upgraded = ProgramRun.mingcha(data, "upgrade").ok().out();
        assertTrue(upgraded.contains("upgrade/before-"), upgraded);
        assertTrue(ProgramRun.mingcha(data, "upgrade").ok().out().contains("nothing to upgrade"));
        assertEquals(vkey, ProgramRun.mingcha(data, "log", "vkey").ok().out());

        var asked = ProgramRun.mingcha(data, "rollback", "--former", former.toString());
        assertEquals(2, asked.exit(), asked.err());
        assertTrue(asked.err().contains("--confirmed"), asked.err());
        ProgramRun.mingcha(data, "rollback", "--former", former.toString(), "--confirmed")
                .ok();
        assertEquals(vkey, older(former, data, "log", "vkey").ok().out());
        older(former, data, "unit", "show", "999900000000").ok();
        older(former, data, "fsck").ok();
        assertFalse(Files.exists(data.resolve("upgrade/back")));
        assertTrue(Files.isDirectory(data.resolve("upgrade/undone")));
        // It is an older one again: the upgrade is made once more.
        assertTrue(ProgramRun.mingcha(data, "upgrade").ok().out().contains("upgrade/before-"));

        ProgramRun.mingcha(data, "import", "units", more().toString()).ok();
        var refused = ProgramRun.mingcha(data, "rollback", "--former", former.toString(), "--confirmed");
        assertEquals(2, refused.exit(), refused.err());
        assertTrue(refused.err().contains("forked"), refused.err());
    }

    private Path more() throws IOException {
        return Files.writeString(
                folder.resolve("more.csv"),
                "code,name,kind,parent\n999900000000,Brook,county,CN\n999901000000,Hill,county,CN\n");
    }

    /** This program without its newest migrations of the log's tables. */
    private Path former() throws IOException {
        var program = Installation.get().program();
        var former = Files.createDirectory(folder.resolve("former"));
        var jar = Files.copy(program, former.resolve("mingcha-exec.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(former.resolve("lib"), program.resolveSibling("lib"));
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Files.delete(files.getPath("db/migration/transparency/V006__backups.sql"));
            Files.delete(files.getPath("db/migration/transparency/V007__evidence_of_records.sql"));
            Files.delete(files.getPath("db/migration/transparency/V008__a_name_until_the_first_record.sql"));
        }
        return former;
    }

    private static ProgramRun older(Path former, Path data, String... arguments) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                former.resolve("mingcha-exec.jar").toString()));
        line.addAll(List.of(arguments));
        return ProgramRun.finish(ProgramRun.program(data, Map.of(), line.toArray(String[]::new)));
    }
}
