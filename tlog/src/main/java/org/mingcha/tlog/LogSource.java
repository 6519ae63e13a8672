package org.mingcha.tlog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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

    /** The same for a resource that may be longer than memory is wide: a sealed set beside the log. */
    default Optional<InputStream> open(String path) throws IOException {
        return read(path).map(ByteArrayInputStream::new);
    }

    /** A log exported into a directory. */
    static LogSource directory(Path root) {
        return new DirectoryLog(root);
    }

    /** A log served over http or https below this prefix. */
    static LogSource http(URI prefix) {
        return new HttpLog(prefix);
    }
}
