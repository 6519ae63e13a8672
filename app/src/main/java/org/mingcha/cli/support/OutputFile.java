package org.mingcha.cli.support;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mingcha.database.Unavailable;

/** A file that a command writes: there whole, or not at all. */
public final class OutputFile {
    private OutputFile() {}

    public static Path write(Path file, byte[] content) {
        Path whole = file.toAbsolutePath();
        try {
            Files.createDirectories(whole.getParent());
            Path part =
                    Files.createTempFile(whole.getParent(), whole.getFileName().toString(), ".part");
            Files.write(part, content);
            return Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file.toString(), e);
        }
    }

    /** Why a file could not be written, as far as an operator can do something about it. */
    public static Unavailable unwritable(String file, IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> new Unavailable("cli.file.denied", file);
            case NoSuchFileException _, NotDirectoryException _, FileAlreadyExistsException _ ->
                new Unavailable("cli.file.no-place", file);
            case FileSystemException other
            when other.getReason() != null -> new Unavailable("cli.file.unwritable", file, other.getReason());
            default -> new Unavailable("cli.file.unwritable", file, String.valueOf(failure.getMessage()));
        };
    }
}
