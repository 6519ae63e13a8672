package org.mingcha.transparency.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Unavailable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One restore under way. The database comes last, in one transaction: a restore that was killed is simply run again. */
final class BackupReading {
    private final ZipFile zip;
    private final Connection connection;
    private final DataDirectory directory;
    private final BackupIndex index;
    private long files;

    BackupReading(ZipFile zip, Connection connection, DataDirectory directory) throws IOException {
        this.zip = zip;
        this.connection = connection;
        this.directory = directory;
        this.index = index();
    }

    BackupIndex run() throws SQLException, IOException {
        connection.setAutoCommit(false);
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        requireEmpty(jdbc);
        requireFitting(new Catalogue(jdbc));
        extract("keys/", directory.keys());
        extract("evidence/", directory.evidence());
        fill(jdbc);
        connection.commit();
        return index;
    }

    long files() {
        return files;
    }

    /** The head as of the backup. */
    byte[] head() throws IOException {
        return read("log-head").orElseThrow(() -> unreadable("log-head"));
    }

    private BackupIndex index() throws IOException {
        var bytes = read(BackupIndex.NAME).orElseThrow(() -> unreadable(BackupIndex.NAME));
        try {
            var read = JsonMapper.shared().readValue(bytes, BackupIndex.class);
            if (BackupIndex.FORMAT.equals(read.format())) {
                return read;
            }
        } catch (JacksonException e) {
            throw unreadable(BackupIndex.NAME);
        }
        throw unreadable(BackupIndex.NAME);
    }

    /** Empty means: no log was founded here. A key of the same log is what an interrupted restore leaves. */
    private void requireEmpty(JdbcClient jdbc) throws IOException {
        boolean hasLog = jdbc.sql("select exists (select 1 from transparency.log)")
                .query(Boolean.class)
                .single();
        var key = directory.keys().resolve(KeyFile.NAME);
        var ours = read("keys/" + KeyFile.NAME);
        boolean hasOtherKey =
                Files.exists(key) && (ours.isEmpty() || !java.util.Arrays.equals(Files.readAllBytes(key), ours.get()));
        if (hasLog || hasOtherKey) {
            throw new Unavailable(
                    "transparency.restore.not-empty", directory.root().toString());
        }
    }

    private void requireFitting(Catalogue catalogue) {
        var versions = catalogue.versions();
        index.schemas().forEach((schema, version) -> {
            if (version.compareTo(versions.getOrDefault(schema, "")) > 0) {
                throw new Unavailable("transparency.restore.newer", schema + " " + version);
            }
        });
        var columns = new HashSet<String>();
        catalogue
                .tables()
                .forEach(table -> table.columns().forEach(column -> columns.add(table.path() + "." + column)));
        for (var table : index.tables()) {
            for (var column : table.columns()) {
                if (!columns.contains(table.path() + "." + column) && !RetiredColumns.has(table, column)) {
                    throw new Unavailable("transparency.restore.older", table.path() + "." + column);
                }
            }
        }
    }

    private void fill(JdbcClient jdbc) throws SQLException, IOException {
        var names =
                index.tables().stream().map(BackupIndex.StoredTable::qualified).toList();
        jdbc.sql("truncate " + String.join(", ", names)).update();
        var retired = new RetiredColumns(jdbc);
        for (var table : index.tables()) {
            retired.add(table);
            // What the triggers did is in the backup already.
            jdbc.sql("alter table " + table.qualified() + " disable trigger user")
                    .update();
            fill(table);
        }
        connection.createStatement().execute("set constraints all immediate");
        index.tables().forEach(retired::drop);
        names.forEach(
                name -> jdbc.sql("alter table " + name + " enable trigger user").update());
        index.sequences()
                .forEach((name, value) -> jdbc.sql("select setval(cast(:name as regclass), :value)")
                        .param("name", name)
                        .param("value", value)
                        .query((row, number) -> true)
                        .single());
    }

    private void fill(BackupIndex.StoredTable table) throws SQLException, IOException {
        try (var rows = open(table.path()).orElseThrow(() -> unreadable(table.path()))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.copyTarget() + " from stdin", rows);
        }
    }

    private void extract(String prefix, Path root) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        for (var entry : entries(prefix)) {
            var file = root.resolve(entry.getName().substring(prefix.length())).normalize();
            if (!file.startsWith(root)) {
                throw unreadable(entry.getName());
            }
            Files.createDirectories(file.getParent());
            try (var content = zip.getInputStream(entry)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setPosixFilePermissions(file, ownerOnly);
            files++;
        }
    }

    private List<? extends ZipEntry> entries(String prefix) {
        return zip.stream()
                .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                .toList();
    }

    private Optional<byte[]> read(String name) throws IOException {
        var found = open(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (var content = found.get()) {
            return Optional.of(content.readAllBytes());
        }
    }

    private Optional<InputStream> open(String name) throws IOException {
        var entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    private Unavailable unreadable(String part) {
        return new Unavailable("transparency.restore.unreadable", zip.getName(), part);
    }
}
