package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations on the class path, as one digest: equal digests mean that there is nothing to migrate. */
final class MigrationFiles {
    private MigrationFiles() {}

    static String digest(List<String> modules) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var module : modules) {
                for (var file : files(module)) {
                    digest.update((module + "/" + file.getFilename() + "\0").getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the migrations", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> files(String module) throws IOException {
        var found =
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/" + module + "/*.sql");
        return Stream.of(found)
                .sorted(Comparator.comparing(file -> Objects.requireNonNullElse(file.getFilename(), "")))
                .toList();
    }
}
