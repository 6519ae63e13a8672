package org.mingcha.transparency.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingcha.database.DataDirectory;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** One backup under way: tables of one snapshot, then keys and evidence, streamed into a zip. */
final class BackupWriter {
    private final Connection connection;
    private final DataDirectory directory;
    private final ZipOutputStream zip;
    private final boolean withEvidence;
    private long files;

    BackupWriter(Connection connection, DataDirectory directory, ZipOutputStream zip, boolean withEvidence) {
        this.connection = connection;
        this.directory = directory;
        this.zip = zip;
        this.withEvidence = withEvidence;
    }

    /** Evidence after the snapshot: a file is on disk before any row names it, so none can be missing. */
    BackupIndex run() throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var catalogue = new Catalogue(jdbc);
        var tables = catalogue.tables();
        for (var table : tables) {
            write(table);
        }
        var index = new BackupIndex(
                BackupIndex.FORMAT,
                jdbc.sql("select origin from transparency.log")
                        .query(String.class)
                        .single(),
                jdbc.sql("select size from transparency.head").query(Long.class).single(),
                catalogue.versions(),
                tables,
                catalogue.sequences());
        writeHead(jdbc);
        // Files may take longer than a transaction may stand still.
        connection.rollback();
        writeTree("keys", directory.keys());
        if (withEvidence) {
            writeTree("evidence", directory.evidence());
        }
        write(BackupIndex.NAME, JsonMapper.shared().writeValueAsBytes(index));
        return index;
    }

    long files() {
        return files;
    }

    private void write(BackupIndex.StoredTable table) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table.path()));
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table.copyTarget() + " to stdout", open());
        zip.closeEntry();
    }

    private void writeHead(JdbcClient jdbc) throws IOException {
        var note = jdbc.sql("select note from transparency.checkpoint order by size desc limit 1")
                .query(String.class)
                .single();
        write("log-head", note.getBytes(StandardCharsets.UTF_8));
    }

    private void writeTree(String name, Path root) throws IOException {
        List<Path> found;
        try (var walk = Files.walk(root)) {
            found = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part") && !InstanceTables.hasKey(file))
                    .sorted()
                    .toList();
        }
        for (var file : found) {
            write(name + "/" + root.relativize(file), file);
        }
    }

    /** Evidence that nothing holds, or that was erased, may go meanwhile. */
    private void write(String name, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
            files++;
        } catch (NoSuchFileException gone) {
            // Of no record in the snapshot, or no more.
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** COPY closes what it writes to; the zip goes on. */
    private OutputStream open() {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
