package org.mingcha.cli.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;

/**
 * The former version's program, where an operator keeps it.
 *
 * @param home of this program
 */
record FormerPrograms(Path home) {
    private static final String PROGRAM = "mingcha-exec.jar";

    /** Where a program lies in an installation, and in a checkout. */
    private static final List<String> PLACES = List.of("", "app/target/run");

    private static final int MOST = 20;

    /** Its jar; refused with what lies beside this program where the directory is not named or has none. */
    Path program(@Nullable Path directory) {
        if (directory != null && Files.isReadable(directory.resolve(PROGRAM))) {
            return directory.resolve(PROGRAM);
        }
        var found = beside();
        if (found.isEmpty()) {
            throw new Unavailable("cli.rollback.none", named(directory));
        }
        throw new Unavailable(
                "cli.rollback.which",
                named(directory),
                found.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    private static String named(@Nullable Path directory) {
        return directory == null ? "--former" : directory.toString();
    }

    private List<Path> beside() {
        var own = home.toAbsolutePath().normalize();
        var parent = own.getParent();
        if (parent == null) {
            return List.of();
        }
        try (var neighbours = Files.list(parent)) {
            return neighbours
                    .filter(each -> !each.equals(own))
                    .flatMap(each -> PLACES.stream().map(each::resolve))
                    .filter(each -> Files.isReadable(each.resolve(PROGRAM)))
                    .map(Path::normalize)
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Listing " + parent, failure);
        }
    }
}
