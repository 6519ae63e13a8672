package org.mingcha.transparency.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Unavailable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One restore under way. The database comes last, in one transaction: a restore that was killed is simply run again, and
 * one that is refused leaves nothing behind.
 */
final class BackupReader {
    private final BackupParts parts;
    private final Connection connection;
    private final DataDirectory directory;
    private final BackupIndex index;
    private final RestoredFiles files;

    BackupReader(ZipFile zip, Connection connection, DataDirectory directory) throws IOException {
        this.parts = new BackupParts(zip);
        this.connection = connection;
        this.directory = directory;
        this.index = index().ofHistory();
        this.files = new RestoredFiles(parts);
    }

    BackupIndex run() throws SQLException, IOException {
        connection.setAutoCommit(false);
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        requireEmpty(jdbc);
        requireFitting(new Catalogue(jdbc));
        requireRoom();
        try {
            files.extract("keys/", directory.keys());
            files.extract("evidence/", directory.evidence());
            fill(jdbc);
            requireTrueHead(jdbc);
        } catch (RuntimeException | SQLException | IOException refused) {
            files.takeBack();
            throw refused;
        }
        connection.commit();
        return index;
    }

    long files() {
        return files.count();
    }

    /** The head as of the backup. */
    byte[] head() throws IOException {
        return parts.read("log-head");
    }

    private BackupIndex index() throws IOException {
        try {
            return Optional.ofNullable(JsonMapper.shared().readValue(parts.read(BackupIndex.NAME), BackupIndex.class))
                    .filter(read -> BackupIndex.FORMAT.equals(read.format()))
                    .orElseThrow(() -> parts.unreadable(BackupIndex.NAME));
        } catch (JacksonException e) {
            throw parts.unreadable(BackupIndex.NAME);
        }
    }

    /** Empty means: no log was founded here. A key of the same log is what an interrupted restore leaves. */
    private void requireEmpty(JdbcClient jdbc) throws IOException {
        boolean hasLog = jdbc.sql("select exists (select 1 from transparency.log)")
                .query(Boolean.class)
                .single();
        var key = directory.keys().resolve(KeyFile.NAME);
        var ours = "keys/" + KeyFile.NAME;
        boolean hasOtherKey =
                Files.exists(key) && (!parts.has(ours) || !Arrays.equals(Files.readAllBytes(key), parts.read(ours)));
        if (hasLog || hasOtherKey) {
            throw new Unavailable(
                    "transparency.restore.not-empty", directory.root().toString());
        }
    }

    private void requireFitting(Catalogue catalogue) {
        var versions = catalogue.versions();
        index.schemas().forEach((schema, version) -> {
            if (version.compareTo(versions.getOrDefault(schema, "")) > 0) {
                throw new Unavailable("transparency.restore.newer", BackupParts.shown(schema + " " + version));
            }
        });
        var known = new HashMap<String, Set<String>>();
        catalogue.tables().forEach(table -> known.put(table.path(), Set.copyOf(table.columns())));
        var seen = new HashSet<String>();
        index.tables().forEach(table -> requireFitting(table, known, seen));
        if (!catalogue.sequenceNames().containsAll(index.sequences().keySet())) {
            throw parts.unreadable(BackupIndex.NAME);
        }
    }

    /** Names go into SQL: each table is one of ours, each column one of the table's, neither twice. */
    private void requireFitting(BackupIndex.StoredTable table, HashMap<String, Set<String>> known, Set<String> seen) {
        var columns = known.getOrDefault(table.path(), Set.of());
        for (var column : table.columns()) {
            if (!columns.contains(column) && !RetiredColumns.has(table, column)) {
                throw new Unavailable("transparency.restore.older", BackupParts.shown(table.path() + "." + column));
            }
        }
        var distinct = new HashSet<>(table.columns()).size();
        if (distinct == 0
                || distinct != table.columns().size()
                || !seen.add(table.path())
                || !parts.has(table.path())) {
            throw parts.unreadable(table.path());
        }
    }

    private void requireRoom() {
        if (parts.size() > directory.keys().toFile().getUsableSpace()) {
            throw new Unavailable(
                    "transparency.restore.room", directory.root().toString(), Long.toString(parts.size()));
        }
    }

    private void fill(JdbcClient jdbc) throws SQLException, IOException {
        try {
            filled(jdbc);
        } catch (NonTransientDataAccessResourceException lost) {
            throw lost;
        } catch (DataAccessException unfit) {
            throw parts.unreadable(BackupIndex.NAME);
        }
    }

    private void filled(JdbcClient jdbc) throws SQLException, IOException {
        var names =
                index.tables().stream().map(BackupIndex.StoredTable::qualified).toList();
        var emptied = Stream.concat(
                names.stream(), new Catalogue(jdbc).emptied().stream().map(BackupIndex.StoredTable::qualified));
        jdbc.sql("truncate " + emptied.collect(Collectors.joining(", "))).update();
        var retired = new RetiredColumns(jdbc);
        for (var table : index.tables()) {
            retired.add(table);
            // What the triggers did is in the backup already.
            jdbc.sql("alter table " + table.qualified() + " disable trigger user")
                    .update();
            fill(table);
        }
        jdbc.sql("set constraints all immediate").update();
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
        try (var rows = parts.open(table.path())) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.copyTarget() + " from stdin", rows);
        } catch (SQLException e) {
            if (isOfTheRows(e)) {
                throw parts.unreadable(table.path());
            }
            throw e;
        }
    }

    /** Of what was sent, not of the line or the server: SQL states of data, of constraints, of names. */
    private static boolean isOfTheRows(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && Set.of("22", "23", "42").contains(state.substring(0, 2));
    }

    /** What the backup says of its log is what its tables say; a head of its own invention would stop the log for ever. */
    private void requireTrueHead(JdbcClient jdbc) throws IOException {
        var head = new String(head(), StandardCharsets.UTF_8);
        var isTrue = jdbc.sql("""
                        select l.origin = :origin and h.size = :size and :note = (
                            select note from transparency.checkpoint order by size desc limit 1)
                        from transparency.log l cross join transparency.head h
                        """)
                .param("origin", index.origin())
                .param("size", index.size())
                .param("note", head)
                .query(Boolean.class)
                .optional();
        if (!isTrue.orElse(false)) {
            throw parts.unreadable("log-head");
        }
    }
}
