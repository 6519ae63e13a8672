package org.mingcha.transparency.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into a table by binary COPY, in the current transaction: five to ten times as fast as inserts, and
 * bytes go over as they are. Holds one buffer, however many rows there are.
 */
final class CopyRows {
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("5047434f50590aff0d0a00" + "0000000000000000");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");
    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER);
    private final DataOutputStream out = new DataOutputStream(buffer);

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /**
     * Writes rows to {@code table (columns)}.
     *
     * @param target a table and its column list, as in {@code schema.table (a, b)}
     * @return the number of rows
     */
    static long into(DataSource dataSource, String target, Consumer<CopyRows> rows) {
        var written = new JdbcTemplate(dataSource).execute((java.sql.Connection connection) -> {
            var manager = connection.unwrap(PGConnection.class).getCopyAPI();
            return write(manager.copyIn("copy " + target + " from stdin (format binary)"), rows);
        });
        return written == null ? 0 : written;
    }

    private static long write(CopyIn copy, Consumer<CopyRows> rows) throws SQLException {
        try {
            var copying = new CopyRows(copy);
            copying.buffer.writeBytes(SIGNATURE);
            rows.accept(copying);
            return copying.finish();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Begins a row of so many columns; the columns follow in order. */
    CopyRows row(int columns) {
        return write(() -> {
            if (buffer.size() >= BUFFER) {
                flush();
            }
            out.writeShort(columns);
        });
    }

    CopyRows number(@Nullable Long value) {
        return value == null ? absent() : fixed(Long.BYTES, () -> out.writeLong(value));
    }

    CopyRows integer(int value) {
        return fixed(Integer.BYTES, () -> out.writeInt(value));
    }

    CopyRows small(int value) {
        return fixed(Short.BYTES, () -> out.writeShort(value));
    }

    CopyRows flag(boolean value) {
        return fixed(1, () -> out.writeBoolean(value));
    }

    CopyRows date(LocalDate value) {
        return integer(Math.toIntExact(value.toEpochDay() - FIRST_DAY.toEpochDay()));
    }

    CopyRows instant(@Nullable Instant value) {
        return value == null
                ? absent()
                : number((value.getEpochSecond() - FIRST_INSTANT.getEpochSecond()) * 1_000_000
                        + value.getNano() / 1_000);
    }

    CopyRows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    CopyRows bytes(byte @Nullable [] value) {
        return value == null ? absent() : fixed(value.length, () -> out.write(value));
    }

    private CopyRows absent() {
        return write(() -> out.writeInt(-1));
    }

    private CopyRows fixed(int length, Step value) {
        return write(() -> {
            out.writeInt(length);
            value.run();
        });
    }

    private long finish() throws SQLException {
        write(() -> {
            out.writeShort(-1);
            flush();
        });
        return copy.endCopy();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
        buffer.reset();
    }

    private CopyRows write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("COPY broke off", e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, SQLException;
    }
}
