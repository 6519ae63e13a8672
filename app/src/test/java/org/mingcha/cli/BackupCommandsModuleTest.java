package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.Application;
import org.mingcha.database.TestDatabase;
import org.mingcha.database.internal.ExternalServer;
import org.mingcha.transparency.backup.TestKeys;

/** A backup is put into a new directory by the commands that operations.md names. */
@Tag("slow")
class BackupCommandsModuleTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aBackupIsRestoredOnceIntoAnEmptyDirectory() throws IOException {
        var server = TestDatabase.createMigrated();
        var other = TestDatabase.createMigrated();
        try {
            var old = directory("old", server);
            var units = Files.writeString(folder.resolve("units.csv"), """
                    code,name,kind,parent
                    999900000000,Clear Brook County,county,CN
                    """);
            assertThat(run(old, "import", "units", units.toString())).as(said()).isZero();
            var file = folder.resolve("backup.zip").toString();
            assertThat(run(old, "backup", file)).as(said()).isZero();
            var restored = directory("new", other);
            assertThat(run(restored, "restore", file)).as(said()).isZero();
            assertThat(run(restored, "fsck")).as(said()).isZero();
            assertThat(run(restored, "completeness", "--unit", "1", "--return", "monthly", "--periods", "2026-Q1"))
                    .isEqualTo(2);
            assertThat(said()).contains("no period like “2026-Q1”").hasLineCount(1);
            assertThat(run(restored, "log", "vkey")).isZero();
            assertThat(said()).isEqualTo(vkey(old));
            assertThat(run(restored, "restore", file)).isEqualTo(2);
            assertThat(said()).contains("has a log already").hasLineCount(1);
        } finally {
            TestDatabase.drop(server);
            TestDatabase.drop(other);
        }
    }

    @Test
    void anEncryptedBackupIsRestoredByItsPrivateKey() throws IOException {
        var server = TestDatabase.createMigrated();
        var other = TestDatabase.createMigrated();
        try {
            var safe = TestKeys.made(folder.resolve("safe"), "safe");
            var old = directory("old", server);
            var file = folder.resolve("backup.zip.gpg").toString();
            assertThat(run(old, "backup", "--recipient", safe.privateKey().toString(), file))
                    .isEqualTo(2);
            assertThat(said()).contains("holds a private key").hasLineCount(1);
            assertThat(run(old, "backup", "--recipient", safe.publicKey().toString(), file))
                    .as(said())
                    .isZero();
            assertThat(said())
                    .contains("only the holders of these keys can open it")
                    .contains("safe@example.cn");
            var restored = directory("new", other);
            assertThat(run(restored, "restore", file)).isEqualTo(2);
            assertThat(said()).contains("--key").hasLineCount(1);
            var wrong = Files.writeString(folder.resolve("wrong"), "a guess\n").toString();
            assertThat(restore(restored, file, safe, wrong)).isEqualTo(2);
            assertThat(said()).contains("does not open").hasLineCount(1);
            var right = Files.writeString(folder.resolve("right"), TestKeys.PASSPHRASE + "\n")
                    .toString();
            assertThat(restore(restored, file, safe, right)).as(said()).isZero();
            assertThat(run(restored, "fsck")).as(said()).isZero();
            assertThat(run(restored, "log", "vkey")).isZero();
            assertThat(said()).isEqualTo(vkey(old));
        } finally {
            TestDatabase.drop(server);
            TestDatabase.drop(other);
        }
    }

    private int restore(Path data, String file, TestKeys safe, String passphrase) {
        return run(data, "restore", "--key", safe.privateKey().toString(), "--passphrase-file", passphrase, file);
    }

    @Test
    void whatIsNoFileMakesNoDirectory() {
        var nowhere = folder.resolve("none");
        assertThat(run(nowhere, "restore", folder.resolve("none.zip").toString()))
                .isEqualTo(2);
        assertThat(said()).startsWith("Cannot read the file").hasLineCount(1);
        assertThat(nowhere).doesNotExist();
    }

    private String vkey(Path data) {
        assertThat(run(data, "log", "vkey")).isZero();
        return said();
    }

    private Path directory(String name, ExternalServer server) throws IOException {
        var data = Files.createDirectory(folder.resolve(name));
        Files.writeString(data.resolve("mingcha.yaml"), """
                mingcha:
                  db:
                    url: "%s"
                    user: "%s"
                    password: "%s"
                """.formatted(server.url(), server.user(), server.password()));
        return data;
    }

    private int run(Path data, String... line) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(line));
        return new Commands(Application.class, Map.of("LANG", "C"), out, err).execute(all.toArray(String[]::new));
    }

    private String said() {
        return (out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8)).strip();
    }
}
