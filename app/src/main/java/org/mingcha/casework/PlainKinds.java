package org.mingcha.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The plain kinds without the application, as the console's help needs them: each stands as {@code KIND} in a class that
 * extends {@link PlainCaseType} and whose name ends as its does.
 */
public final class PlainKinds {
    private static final String ROOT = "org/mingcha/";
    private static final String END = ".class";

    private PlainKinds() {}

    /** By their names. */
    public static List<PlainKind<?, ?, ?>> all() {
        try {
            var types = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*Type" + END);
            return Arrays.stream(types)
                    .map(PlainKinds::type)
                    .filter(type -> type.getSuperclass() == PlainCaseType.class)
                    .<PlainKind<?, ?, ?>>map(PlainKinds::kind)
                    .sorted(Comparator.comparing(PlainKind::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(Resource file) {
        try {
            var address = file.getURL().toString();
            var name = address.substring(address.lastIndexOf(ROOT), address.length() - END.length());
            return Class.forName(name.replace('/', '.'), false, PlainKinds.class.getClassLoader());
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("Not a class that can be loaded: " + file, e);
        }
    }

    private static PlainKind<?, ?, ?> kind(Class<?> type) {
        try {
            return (PlainKind<?, ?, ?>) type.getField("KIND").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " extends PlainCaseType and shows no KIND", e);
        }
    }
}
