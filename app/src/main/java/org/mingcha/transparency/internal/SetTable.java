package org.mingcha.transparency.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.mingcha.evidence.bundle.SetKind;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.EntryBundle;
import org.mingcha.tlog.Frontier;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Tile;
import org.mingcha.tlog.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owner of {@code transparency.set_chunk}: sealed sets in chunks of 256 rows, each chunk with its root. */
final class SetTable {
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    SetTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** What a fact commits to. */
    record Root(long size, Hash hash) {}

    /** One chunk as stored. The hashes of its rows are kept nowhere: they take a tenth of a millisecond and a fifth of the room. */
    record Chunk(List<byte[]> rows) {
        List<Hash> hashes() {
            return rows.stream().map(Hashing::leaf).toList();
        }
    }

    /** Streams the rows in: holds one chunk, whatever the size of the set. */
    Root insert(long recordId, SetKind kind, Iterator<byte[]> rows) {
        var edge = new Frontier[] {Frontier.empty()};
        var order = new RowOrder(kind);
        CopyRows.into(dataSource, "transparency.set_chunk (record_id, position, rows, root)", copy -> {
            for (int position = 0; rows.hasNext(); position++) {
                var chunk = take(rows);
                order.check(chunk);
                var hashes = chunk.stream().map(Hashing::leaf).toList();
                edge[0] = edge[0].append(hashes).frontier();
                copy.row(4)
                        .number(recordId)
                        .integer(position)
                        .bytes(EntryBundle.encode(chunk))
                        .bytes(Tree.root(hashes).bytes());
            }
        });
        return new Root(edge[0].size(), edge[0].root());
    }

    Chunk chunk(long recordId, int position) {
        return jdbc.sql("""
                        select rows
                        from transparency.set_chunk
                        where record_id = :record and position = :position
                        """)
                .param("record", recordId)
                .param("position", position)
                .query((row, number) ->
                        new Chunk(decode(position, row.getBytes(1)).orElseThrow()))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Set " + recordId + " lacks its chunk " + position));
    }

    /** The number of rows: all chunks but the last hold 256. */
    long size(long recordId) {
        return jdbc.sql("""
                        select position, rows
                        from transparency.set_chunk
                        where record_id = :record
                        order by position desc
                        limit 1
                        """)
                .param("record", recordId)
                .query((row, number) -> (long) row.getInt(1) * Tile.FULL + EntryBundle.width(row.getBytes(2)))
                .optional()
                .orElse(0L);
    }

    /** The roots of the chunks from one position to before another. */
    List<Hash> roots(long recordId, long from, long end) {
        return jdbc.sql("""
                        select root
                        from transparency.set_chunk
                        where record_id = :record and position >= :from and position < :end
                        order by position
                        """)
                .param("record", recordId)
                .param("from", from)
                .param("end", end)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
    }

    /** A hash tile of the set's tree: stored at the bottom, above made from the chunks' roots. */
    byte[] tile(long recordId, Tile tile) {
        if (tile.level() == 0) {
            return Hashes.pack(chunk(recordId, Math.toIntExact(tile.index())).hashes());
        }
        long span = 1L << 8 * (tile.level() - 1);
        long from = tile.start() * span;
        var hashes = roots(recordId, from, from + tile.width() * span);
        for (int level = 1; level < tile.level(); level++) {
            hashes = parents(hashes);
        }
        return Hashes.pack(hashes);
    }

    private static List<Hash> parents(List<Hash> hashes) {
        var parents = new ArrayList<Hash>();
        for (int from = 0; from < hashes.size(); from += Tile.FULL) {
            parents.add(Tree.root(hashes.subList(from, from + Tile.FULL)));
        }
        return parents;
    }

    /** The rows of one chunk; refused where these bytes hold none, or something else. */
    static Checked<List<byte[]>> decode(int position, byte[] rows) {
        return EntryBundle.decode(Tile.entries(position, Math.max(1, EntryBundle.width(rows))), rows);
    }

    private static List<byte[]> take(Iterator<byte[]> rows) {
        var chunk = new ArrayList<byte[]>(Tile.FULL);
        while (rows.hasNext() && chunk.size() < Tile.FULL) {
            chunk.add(rows.next());
        }
        return chunk;
    }
}
