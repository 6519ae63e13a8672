package org.mingcha.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that gives the product something to hold, to ask for or to reach. */
final class Product {
    private static final List<String> FILES = List.of(
            "evidence/src/main/resources/{registers,returns,checklists}/*.yaml",
            "app/src/main/resources/{api/openapi.yaml,settings.list}",
            "app/src/main/jte/**.jte",
            "{app,tlog,evidence,document}/pom.xml");

    private Product() {}

    static List<Named> names() {
        var names = new ArrayList<Named>();
        for (var glob : FILES) {
            SourceTree.files(glob)
                    .forEach(file -> names.addAll(NamesInFiles.in(SourceTree.name(file), SourceTree.text(file))));
        }
        var shipped = SourceTree.files("{app,tlog,evidence,document}/src/main/java/**.java");
        SourceTree.parse(shipped)
                .units()
                .forEach((file, unit) -> names.addAll(NamesInJava.in(unit, SourceTree.name(file))));
        return names;
    }

    /** The columns of every schema that is not PostgreSQL's own. */
    static List<Named> columns(JdbcClient jdbc) {
        return jdbc.sql("""
                        select table_schema || '.' || table_name, column_name, data_type
                        from information_schema.columns
                        where table_schema not in ('pg_catalog', 'information_schema')
                        order by table_schema, table_name, ordinal_position
                        """)
                .query((row, number) -> new Named("column", row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** What each of these names says that the list forbids, by name. */
    static Map<Named, String> forbidden(NeverWords words, List<Named> names) {
        var found = new TreeMap<Named, String>(Comparator.comparing(Named::toString));
        for (var named : names) {
            said(words, named).ifPresent(what -> found.put(named, what));
        }
        return found;
    }

    private static Optional<String> said(NeverWords words, Named named) {
        if (!named.kind().equals("client")) {
            return words.saidBy(named.name());
        }
        return words.reachingOut().stream()
                .filter(type -> isWithin(named.name(), type))
                .findFirst()
                .map(type -> "reaches out (" + type + ")");
    }

    private static boolean isWithin(String name, String type) {
        return name.equals(type) || name.startsWith(type + ".");
    }
}
