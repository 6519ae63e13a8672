package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.TestDatabase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who was signed in where a backup was made is not signed in where it is restored. */
class InstanceTablesModuleTest {
    private final LogWorld world = new LogWorld();
    private final TestDatabase empty = TestDatabase.create();

    @TempDir
    private Path directory;

    @BeforeEach
    void signedIn() {
        world.appendMeetings(3);
        world.log.seal();
        var owner = world.database.ownerJdbc();
        owner.sql("insert into accounts.account (login, name) values ('kept', 'Kept')")
                .update();
        owner.sql("""
                        insert into accounts.session (digest, account, generation, device)
                        select sha256('id'), id, 1, '' from accounts.account
                        """).update();
        owner.sql("insert into accounts.sign_in_failure (pair, address) values ('\\x01', '\\x02')")
                .update();
    }

    @AfterEach
    void close() {
        empty.close();
        world.close();
    }

    @Test
    void sessionsAndFailuresAreInNoBackup() throws IOException {
        backup();
        assertThat(parts().keySet())
                .contains("tables/accounts.account")
                .noneMatch(name -> name.contains("session") || name.contains("failure"));
    }

    /** Versions that named the table otherwise kept it, ids in clear. */
    @Test
    void sessionsOfAnOldBackupAreLeftOut() throws IOException {
        backup();
        var parts = parts();
        var index = (ObjectNode) JsonMapper.shared().readTree(parts.get(BackupIndex.NAME));
        var tables = (ArrayNode) index.get("tables");
        for (var table : List.of("session", "session_attributes", "sign_in_failure")) {
            var stored = tables.addObject().put("schema", "accounts").put("name", table);
            stored.putArray("columns").add("session_id").add("principal_name");
            parts.put("tables/accounts." + table, "an-id\t1\n".getBytes(StandardCharsets.UTF_8));
        }
        parts.put(BackupIndex.NAME, JsonMapper.shared().writeValueAsBytes(index));
        write(parts);
        empty.ownerJdbc()
                .sql("insert into accounts.sign_in_failure (pair, address) values ('\\x01', '\\x02')")
                .update();
        restore();
        assertThat(count("accounts.account")).isEqualTo(1);
        assertThat(count("accounts.session")).isZero();
        assertThat(count("accounts.sign_in_failure")).isZero();
    }

    @Test
    void theKeysFolderIsClosedToOthersAfterARestore() throws IOException {
        backup();
        restore();
        assertThat(Files.getPosixFilePermissions(directory.resolve("data/keys")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    /** Beside it a backup would open what it holds of second factors; where the file is, a restore leaves it. */
    @Test
    void theAccountsKeyIsInNoBackupAndStaysWhereItIs() throws IOException {
        Files.writeString(new DataDirectory(world.directory).keys().resolve("accounts.key"), "of the first machine");
        backup();
        assertThat(parts().keySet()).contains("keys/log.key").doesNotContain("keys/accounts.key");
        var there = new DataDirectory(directory.resolve("data")).keys().resolve("accounts.key");
        Files.writeString(there, "carried over by hand");
        restore();
        assertThat(there).hasContent("carried over by hand");
    }

    private long count(String table) {
        return empty.ownerJdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private Path file() {
        return directory.resolve("backup.zip");
    }

    private void backup() {
        new DefaultSafekeeping(
                        world.database.owner(), new DataDirectory(world.directory), world.directory.resolve("log-head"))
                .backup(file());
    }

    private void restore() {
        var data = directory.resolve("data");
        new DefaultSafekeeping(empty.owner(), new DataDirectory(data), data.resolve("log-head")).restore(file());
    }

    private Map<String, byte[]> parts() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file().toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private void write(Map<String, byte[]> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }
}
