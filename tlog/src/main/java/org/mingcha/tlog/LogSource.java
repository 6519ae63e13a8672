package org.mingcha.tlog;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a published log lies. Asked from several threads at once. */
@FunctionalInterface
public interface LogSource {
    /**
     * The bytes of one resource.
     *
     * @param path relative to the log's prefix, such as {@code checkpoint} or {@code tile/0/000}
     * @return empty when there is no such resource
     * @throws IOException when it cannot be told, or the resource is larger than any of a log can be
     */
    Optional<byte[]> read(String path) throws IOException;

    /** A log exported into a directory. */
    static LogSource directory(Path root) {
        return path -> {
            var file = root.resolve(path);
            try {
                return Files.isDirectory(file) ? Optional.empty() : Optional.of(Files.readAllBytes(file));
            } catch (NoSuchFileException absent) {
                return Optional.empty();
            }
        };
    }

    /** A log served over http or https below this prefix. */
    static LogSource http(URI prefix) {
        return new HttpLog(prefix);
    }
}
