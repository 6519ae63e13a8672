package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A module's SQL names its own schema, versioned views of modules below it, and functions of the database module. */
class SqlOwnershipTest {
    /** From the lowest to the highest: a module may read the views of those before it. */
    private static final List<String> MODULES = List.of(
            "database",
            "transparency",
            "organisation",
            "accounts",
            "access",
            "definition",
            "ledger",
            "reporting",
            "inspection",
            "correction",
            "safety",
            "assignment",
            "paper",
            "notification",
            "web");

    /** Rooms whose schema has another name: data of earlier programs is there. */
    private static final Map<String, String> SCHEMAS = Map.of("claims", "correction");

    private static final Pattern NAME = Pattern.compile("\\b(" + String.join("|", MODULES) + ")\\.([a-z_][a-z0-9_]*)");
    private static final Pattern SQL = Pattern.compile(
            "(?is)\\b(select\\b.+\\bfrom|insert\\s+into|update\\s+\\w|delete\\s+from|copy\\s+\\w|truncate)\\b.*");
    private static final Pattern VIEW = Pattern.compile(".*_v\\d+");

    @Test
    void statementsNameOwnTablesOrViewsBelow() {
        var trespasses = new ArrayList<String>();
        literals(SourceTree.files("app/src/main/java/org/mingcha/*/**.java"))
                .forEach((file, literals) -> literals.stream()
                        .filter(literal -> SQL.matcher(literal).find())
                        .forEach(sql -> check(moduleOf(file, "org/mingcha/"), sql, SourceTree.name(file), trespasses)));
        for (Path file : SourceTree.files("app/src/main/java/**.sql"))
            check(moduleOf(file, "org/mingcha/"), SourceTree.text(file), SourceTree.name(file), trespasses);
        assertEquals(List.of(), trespasses);
    }

    @Test
    void migrationsTouchTheirOwnSchemaOnly() {
        var trespasses = new ArrayList<String>();
        var migrations = SourceTree.files("app/src/main/resources/db/migration/**.sql");
        assertFalse(migrations.isEmpty());
        for (Path file : migrations)
            check(moduleOf(file, "db/migration/"), SourceTree.text(file), SourceTree.name(file), trespasses);
        assertEquals(List.of(), trespasses);
    }

    private static void check(String module, String sql, String file, List<String> trespasses) {
        Matcher names = NAME.matcher(sql.replaceAll("--.*", ""));
        while (names.find())
            if (!allowed(module, names.group(1), names.group(2))) trespasses.add(file + ": " + names.group());
    }

    private static boolean allowed(String module, String schema, String name) {
        if (schema.equals(module) || schema.equals("database")) return true;
        boolean below = !MODULES.contains(module) || MODULES.indexOf(schema) < MODULES.indexOf(module);
        return below && VIEW.matcher(name).matches();
    }

    private static String moduleOf(Path file, String after) {
        String path = SourceTree.name(file);
        String rest = path.substring(path.indexOf(after) + after.length());
        String module = rest.substring(0, rest.indexOf('/'));
        return SCHEMAS.getOrDefault(module, module);
    }

    /** The string literals of each file. */
    static Map<Path, List<String>> literals(List<Path> files) {
        var found = new TreeMap<Path, List<String>>();
        SourceTree.parse(files).units().forEach((file, unit) -> found.put(file, literals(unit)));
        return found;
    }

    private static List<String> literals(CompilationUnitTree unit) {
        var literals = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) literals.add(text);
                return null;
            }
        }.scan(unit, null);
        return literals;
    }
}
