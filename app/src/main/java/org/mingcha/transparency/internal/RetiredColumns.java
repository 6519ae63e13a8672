package org.mingcha.transparency.internal;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Columns that older backups hold and that no table has any more: there again while such a backup is read, then gone. */
record RetiredColumns(JdbcClient jdbc) {
    /** By the table's path in the backup and the column's name. */
    private static final Map<String, String> TYPES =
            Map.of("tables/transparency.leaf.hash", "bytea", "tables/transparency.set_chunk.hashes", "bytea");

    static boolean has(BackupIndex.StoredTable table, String column) {
        return TYPES.containsKey(key(table, column));
    }

    void add(BackupIndex.StoredTable table) {
        of(table).forEach(column -> alter(table, "add column " + column + " " + TYPES.get(key(table, column))));
    }

    void drop(BackupIndex.StoredTable table) {
        of(table).forEach(column -> alter(table, "drop column " + column));
    }

    private static List<String> of(BackupIndex.StoredTable table) {
        return table.columns().stream().filter(column -> has(table, column)).toList();
    }

    private void alter(BackupIndex.StoredTable table, String change) {
        jdbc.sql("alter table " + table.qualified() + " " + change).update();
    }

    private static String key(BackupIndex.StoredTable table, String column) {
        return table.path() + "." + column;
    }
}
