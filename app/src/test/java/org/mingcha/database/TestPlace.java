package org.mingcha.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.mingcha.database.internal.ExternalServer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database and a data directory, for one application at a time. */
record TestPlace(ExternalServer server, Path directory) {
    static TestPlace fresh() {
        return new TestPlace(TestDatabase.createMigrated(), newDirectory());
    }

    /** Nobody may be connected to this one's database meanwhile. */
    TestPlace copy() {
        var copy = new TestPlace(TestDatabase.createCopy(server), newDirectory());
        try (var files = Files.walk(directory)) {
            files.filter(file -> !file.equals(directory)).forEach(file -> copyTo(copy.directory, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** Whatever else says where an application's data are is overruled. */
    void giveTo(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-place",
                        Map.of(
                                "mingcha.db.url", server.url(),
                                "mingcha.db.user", server.user(),
                                "mingcha.db.password", server.password(),
                                "mingcha.db.pool-size", "8",
                                "mingcha.data", directory.toString())));
    }

    /** With its rights: keys that others may read are refused. */
    private void copyTo(Path copy, Path file) {
        try {
            Files.copy(file, copy.resolve(directory.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newDirectory() {
        try {
            return TestDatabase.directory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
