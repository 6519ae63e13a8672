package org.mingcha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mingcha.database.Unavailable;

/** A file that a command writes: there whole, or not at all. */
final class OutputFile {
    private OutputFile() {}

    static Path write(Path file, byte[] content) {
        Path whole = file.toAbsolutePath();
        try {
            Files.createDirectories(whole.getParent());
            Path part =
                    Files.createTempFile(whole.getParent(), whole.getFileName().toString(), ".part");
            Files.write(part, content);
            return Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Unavailable("cli.file.unwritable", file.toString(), String.valueOf(e.getMessage()));
        }
    }
}
