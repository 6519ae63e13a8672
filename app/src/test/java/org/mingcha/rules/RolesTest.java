package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.casework.CaseRules;
import org.mingcha.casework.DeclaredKinds;
import org.mingcha.web.support.Allowed;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** docs/roles.md has each address with the roles that may use it, as the program decides it. */
class RolesTest {
    private static final String MARK = "<!-- the table -->\n";
    private static final String OPEN = "everybody";

    private static final List<CaseRules<?, ?, ?>> CASES = DeclaredKinds.rules();

    @Test
    void thePageSaysWhatTheRoutesSay() throws IOException {
        var page = SourceTree.text(SourceTree.ROOT.resolve("docs/roles.md"));
        var said = page.substring(0, page.indexOf(MARK) + MARK.length()) + table();
        Files.writeString(SourceTree.ROOT.resolve("app/target/roles.md"), said);
        assertEquals(said, page, "app/target/roles.md is the page as it should be");
    }

    private static String table() {
        var rows = new TreeMap<String, String>();
        controllers().forEach(type -> Arrays.stream(type.getDeclaredMethods()).forEach(each -> add(each, rows)));
        var heading = Role.held().stream().map(Role::code).collect(Collectors.joining(" | "));
        return "| address | " + heading + " |\n|---|"
                + "---|".repeat(Role.held().size()) + "\n"
                + rows.entrySet().stream().map(RolesTest::row).collect(Collectors.joining())
                + CASES.stream().map(RolesTest::rules).collect(Collectors.joining());
    }

    private static String rules(CaseRules<?, ?, ?> rules) {
        return "\n`" + rules.name() + "`\n\n```\n" + rules + "\n```\n";
    }

    private static List<Class<?>> controllers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var found = new ArrayList<Class<?>>();
        for (var bean : scanner.findCandidateComponents("org.mingcha")) {
            try {
                found.add(Class.forName(bean.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    private static void add(Method method, Map<String, String> rows) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) return;
        for (var path : mapping.path()) {
            for (var verb : mapping.method()) rows.merge(place(path, verb.name()), cells(method), RolesTest::either);
        }
    }

    private static String place(String path, String verb) {
        return "`" + (path.isEmpty() ? "/" : path).replaceAll("\\{(\\w+):[^/]*?}(?=/|$)", "{$1}") + "` " + verb;
    }

    private static String cells(Method method) {
        var allowed = method.getAnnotation(Allowed.class);
        if (allowed == null) return OPEN;
        var roles = List.of(allowed.value());
        return Role.held().stream().map(role -> roles.contains(role) ? "✓" : "").collect(Collectors.joining(" | "));
    }

    /** Two methods on one address differ in what is sent: whoever may send one of these may use it. */
    private static String either(String one, String other) {
        var mine = one.split(" \\| ", -1);
        var others = other.split(" \\| ", -1);
        return IntStream.range(0, mine.length)
                .mapToObj(role -> mine[role].isBlank() ? others[role] : mine[role])
                .collect(Collectors.joining(" | "));
    }

    private static String row(Map.Entry<String, String> entry) {
        var cells =
                entry.getValue().equals(OPEN) ? OPEN + " |".repeat(Role.held().size() - 1) : entry.getValue();
        return "| " + entry.getKey() + " | " + cells + " |\n";
    }
}
