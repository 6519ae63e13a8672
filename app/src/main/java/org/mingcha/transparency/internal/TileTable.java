package org.mingcha.transparency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.HashTile;
import org.mingcha.tlog.Tile;
import org.mingcha.tlog.TileReader;
import org.mingcha.tlog.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owner of {@code transparency.tile}: full tiles are stored, the right edge is put together. */
public final class TileTable implements TileReader {
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    TileTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** A full tile as stored. */
    record StoredTile(int level, long index, List<Hash> hashes, Hash root) {}

    /** Full tiles only; partial ones follow from leaves and from the roots of the level below. */
    void insert(List<HashTile> tiles) {
        var full = tiles.stream().filter(tile -> !tile.tile().isPartial()).toList();
        if (full.isEmpty()) {
            return;
        }
        CopyRows.into(dataSource, "transparency.tile (level, position, hashes, root)", copy -> {
            for (var tile : full) {
                copy.row(4)
                        .small(tile.tile().level())
                        .number(tile.tile().index())
                        .bytes(tile.bytes())
                        .bytes(Tree.root(tile.hashes()).bytes());
            }
        });
    }

    Optional<StoredTile> tile(Tile tile) {
        return jdbc.sql("select * from transparency.tile where level = :level and position = :position")
                .param("level", tile.level())
                .param("position", tile.index())
                .query((row, number) -> storedTile(row))
                .optional();
    }

    /** Tiles that a tree of this size does not fill. */
    List<StoredTile> beyond(long size) {
        return jdbc.sql("""
                        select *
                        from transparency.tile
                        where position >= div(:size::numeric, power(256::numeric, level + 1))
                        order by level, position
                        limit 1000
                        """)
                .param("size", size)
                .query((row, number) -> storedTile(row))
                .list();
    }

    @Override
    public byte[] read(Tile tile) {
        if (!tile.isPartial()) {
            return jdbc.sql("select hashes from transparency.tile where level = :level and position = :position")
                    .param("level", tile.level())
                    .param("position", tile.index())
                    .query((row, number) -> row.getBytes(1))
                    .optional()
                    .orElseThrow(() -> new IllegalStateException("The log lacks its tile " + tile.path()));
        }
        return Hashes.pack(edge(tile));
    }

    private List<Hash> edge(Tile tile) {
        var sql = tile.level() == 0 ? """
                  select sha256('\\x00'::bytea || bytes) from transparency.leaf
                  where log_index between :from and :to order by log_index""" : """
                  select root from transparency.tile
                  where level = :below and position between :from and :to order by position""";
        return jdbc.sql(sql)
                .param("below", tile.level() - 1)
                .param("from", tile.start())
                .param("to", tile.start() + tile.width() - 1)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
    }

    private static StoredTile storedTile(ResultSet row) throws SQLException {
        return new StoredTile(
                row.getInt("level"),
                row.getLong("position"),
                Hashes.unpack(row.getBytes("hashes")),
                Hash.of(row.getBytes("root")));
    }
}
