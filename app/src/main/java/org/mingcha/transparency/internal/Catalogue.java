package org.mingcha.transparency.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL's catalogue says of our schemas: every schema that Flyway keeps a history in. */
record Catalogue(JdbcClient jdbc) {
    private static final String TABLES = """
            select n.nspname, c.relname, a.attname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r'
              and a.attgenerated = ''
              and c.relname <> 'flyway_schema_history'
              and exists (
                select 1 from pg_class h
                where h.relnamespace = n.oid and h.relname = 'flyway_schema_history')
            order by n.nspname, c.relname, a.attnum
            """;

    private static final String REFERENCES = """
            select distinct fn.nspname || '.' || f.relname, tn.nspname || '.' || t.relname
            from pg_constraint c
            join pg_class f on f.oid = c.conrelid
            join pg_namespace fn on fn.oid = f.relnamespace
            join pg_class t on t.oid = c.confrelid
            join pg_namespace tn on tn.oid = t.relnamespace
            where c.contype = 'f' and f.oid <> t.oid and not c.condeferrable
            """;

    /** Of the instance's history; referenced tables first. */
    List<BackupIndex.StoredTable> tables() {
        return all().stream()
                .filter(table -> !InstanceTables.has(table.schema(), table.name()))
                .toList();
    }

    /** What a restore empties: of the instance's own tables all but what migrations note. */
    List<BackupIndex.StoredTable> emptied() {
        return all().stream()
                .filter(table -> !table.schema().equals("database") && InstanceTables.has(table.schema(), table.name()))
                .toList();
    }

    private List<BackupIndex.StoredTable> all() {
        var columns = new TreeMap<String, List<String>>();
        var schemas = new HashMap<String, String>();
        jdbc.sql(TABLES).query(row -> {
            var name = row.getString(1) + "." + row.getString(2);
            schemas.put(name, row.getString(1));
            columns.computeIfAbsent(name, absent -> new ArrayList<>()).add(row.getString(3));
        });
        var ordered = new ArrayList<BackupIndex.StoredTable>();
        for (var name : new Order(references()).of(columns.keySet())) {
            var schema = schemas.getOrDefault(name, "");
            var table = name.substring(schema.length() + 1);
            ordered.add(new BackupIndex.StoredTable(schema, table, List.copyOf(columns.getOrDefault(name, List.of()))));
        }
        return ordered;
    }

    SortedMap<String, String> versions() {
        var versions = new TreeMap<String, String>();
        var schemas = jdbc.sql("""
                        select n.nspname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relname = 'flyway_schema_history' and c.relkind = 'r'
                        """).query(String.class).list();
        for (var schema : schemas) {
            versions.put(
                    schema,
                    jdbc.sql("select coalesce(max(version), '') from " + schema
                                    + ".flyway_schema_history where success")
                            .query(String.class)
                            .single());
        }
        return versions;
    }

    SortedMap<String, Long> sequences() {
        var sequences = new TreeMap<String, Long>();
        jdbc.sql("""
                        select s.schemaname || '.' || s.sequencename, s.last_value
                        from pg_sequences s
                        join pg_namespace n on n.nspname = s.schemaname
                        join pg_class h on h.relnamespace = n.oid and h.relname = 'flyway_schema_history'
                        where s.last_value is not null
                        """).query(row -> {
            sequences.put(row.getString(1), row.getLong(2));
        });
        return sequences;
    }

    /** All of them, also those that nothing was taken from yet. */
    Set<String> sequenceNames() {
        return Set.copyOf(jdbc.sql("""
                        select s.schemaname || '.' || s.sequencename
                        from pg_sequences s
                        join pg_namespace n on n.nspname = s.schemaname
                        join pg_class h on h.relnamespace = n.oid and h.relname = 'flyway_schema_history'
                        """).query(String.class).list());
    }

    private Map<String, Set<String>> references() {
        var references = new HashMap<String, Set<String>>();
        jdbc.sql(REFERENCES).query(row -> {
            references
                    .computeIfAbsent(row.getString(1), absent -> new HashSet<>())
                    .add(row.getString(2));
        });
        return references;
    }

    /** Depth first; a cycle of references, which we don't have, would be cut where it closes. */
    private record Order(Map<String, Set<String>> references, List<String> done, Set<String> seen) {
        Order(Map<String, Set<String>> references) {
            this(references, new ArrayList<>(), new HashSet<>());
        }

        List<String> of(Set<String> names) {
            names.forEach(name -> visit(name, names));
            return done;
        }

        private void visit(String name, Set<String> names) {
            if (seen.add(name)) {
                references.getOrDefault(name, Set.of()).stream()
                        .filter(names::contains)
                        .sorted()
                        .forEach(other -> visit(other, names));
                done.add(name);
            }
        }
    }
}
