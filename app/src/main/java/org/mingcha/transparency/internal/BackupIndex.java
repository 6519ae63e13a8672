package org.mingcha.transparency.internal;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code backup.json}: what the other parts of a backup are.
 *
 * @param schemas each module's schema version
 * @param tables in the order in which they can be filled
 */
record BackupIndex(
        String format,
        String origin,
        long size,
        SortedMap<String, String> schemas,
        List<StoredTable> tables,
        SortedMap<String, Long> sequences) {
    static final String FORMAT = "mingcha-backup/1";
    static final String NAME = "backup.json";

    BackupIndex {
        Objects.requireNonNull(origin);
        schemas = Collections.unmodifiableSortedMap(new TreeMap<>(schemas));
        tables = List.copyOf(tables);
        sequences = Collections.unmodifiableSortedMap(new TreeMap<>(sequences));
        if (schemas.containsValue(null) || sequences.containsValue(null)) {
            throw new IllegalArgumentException("A backup's index with a gap in it");
        }
    }

    /** Without what belongs to the instance that was backed up: former versions kept its sessions in the backup. */
    BackupIndex ofHistory() {
        var kept = tables.stream()
                .filter(table -> !InstanceTables.has(table.schema(), table.name()))
                .toList();
        return new BackupIndex(format, origin, size, schemas, kept, sequences);
    }

    /** A table with the columns that hold data of their own. */
    record StoredTable(String schema, String name, List<String> columns) {
        StoredTable {
            Objects.requireNonNull(schema);
            Objects.requireNonNull(name);
            columns = List.copyOf(columns);
        }

        String path() {
            return "tables/" + schema + "." + name;
        }

        /** As SQL names it; both parts come from the catalogue or were compared with it. */
        String copyTarget() {
            return quoted(schema) + "." + quoted(name) + " ("
                    + String.join(
                            ", ", columns.stream().map(StoredTable::quoted).toList()) + ")";
        }

        String qualified() {
            return quoted(schema) + "." + quoted(name);
        }

        private static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }
}
