package org.mingcha.transparency.internal;

import javax.sql.DataSource;

/** The log's own tables. Only the sequencer writes through them. */
public record LogTables(HeadTable heads, LeafTable leaves, CheckpointTable checkpoints, TileTable tiles) {
    static LogTables of(DataSource dataSource) {
        return new LogTables(
                new HeadTable(dataSource),
                new LeafTable(dataSource),
                new CheckpointTable(dataSource),
                new TileTable(dataSource));
    }
}
