package org.mingcha.organisation.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.sql.DataSource;
import org.mingcha.transparency.PackedRows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole tree as the rows that {@code units.changed} seals: canonical JSON, sorted by parent and code. They go through
 * a file because the log streams them into the database on the connection that would have to read them.
 */
final class SealedRows implements AutoCloseable {
    private static final int FETCH = 5_000;

    /** PostgreSQL escapes strings as RFC 8785 does: quotes, backslashes and control characters, nothing else. */
    static final String ROW = """
            concat('[', to_json(parent), ',', to_json(code), ',', to_json(name), ',', to_json(kind), ',',
                coalesce(to_json(since)::text, 'null'), ',', coalesce(to_json(until)::text, 'null'), ',',
                array_to_json(successors), ']')
            """;

    /** Each place that a unit has or had, in the order of the set. */
    static final String PLACES = """
            from (
                select 'organisation.unit' as source, code as key, parent, code, name, kind, since, until, successors
                from organisation.unit
                union all
                select 'organisation.former_place', code || '/' || until, parent, code, name, kind, since, until, '{}'
                from organisation.former_place
            ) places
            order by parent collate "C", code collate "C", until nulls last
            """;

    private static final String ROWS = "select " + ROW + PLACES;

    private final Path file;
    private final long count;

    private SealedRows(Path file, long count) {
        this.file = file;
        this.count = count;
    }

    static SealedRows read(DataSource dataSource) {
        try {
            var file = Files.createTempFile("mingcha-units", null);
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
                return new SealedRows(file, write(dataSource, out));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the rows of the tree for sealing", e);
        }
    }

    private static long write(DataSource dataSource, DataOutputStream out) {
        var template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        var counted = new long[1];
        template.query(ROWS, row -> {
            try {
                var bytes = row.getString(1).getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
                counted[0]++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return counted[0];
    }

    long count() {
        return count;
    }

    Iterator<byte[]> iterator() throws IOException {
        var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        return new PackedRows(in, count);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }
}
