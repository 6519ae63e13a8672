package org.mingcha.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rules of every kind of case that ships, plain or with doors of its own: no test names them all. */
public final class DeclaredKinds {
    private static final String PACKAGES = "org/mingcha/";

    private DeclaredKinds() {}

    /** In the order of their types' full names. */
    public static List<CaseRules<?, ?, ?>> rules() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:org/mingcha/**/*Type.class");
            return Arrays.stream(files)
                    .map(DeclaredKinds::address)
                    .filter(address -> !address.contains("/test-classes/"))
                    .map(DeclaredKinds::type)
                    .filter(type -> CaseType.class.isAssignableFrom(type) && !type.isInterface())
                    .filter(type -> type != PlainCaseType.class)
                    .sorted(Comparator.comparing(Class::getName))
                    .<CaseRules<?, ?, ?>>map(DeclaredKinds::rules)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of them that have no doors of their own. */
    public static List<String> plain() {
        return PlainKinds.all().stream().<String>map(PlainKind::name).toList();
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String address) {
        var name = address.substring(address.lastIndexOf(PACKAGES), address.lastIndexOf(".class"));
        try {
            return Class.forName(name.replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CaseRules<?, ?, ?> rules(Class<?> type) {
        try {
            return (CaseRules<?, ?, ?>) type.getField("RULES").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " shows no RULES", e);
        }
    }
}
