package org.mingcha.tlog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A published log in a directory. */
record DirectoryLog(Path root) implements LogSource {
    @Override
    public Optional<byte[]> read(String path) throws IOException {
        var file = root.resolve(path);
        try {
            return Files.isDirectory(file) ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        var file = root.resolve(path);
        return Files.isRegularFile(file)
                ? Optional.of(new BufferedInputStream(Files.newInputStream(file), 1 << 16))
                : Optional.empty();
    }
}
