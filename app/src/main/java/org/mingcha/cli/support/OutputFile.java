package org.mingcha.cli.support;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.mingcha.database.Unavailable;

/** A file that a command writes: there whole, or not at all. */
public final class OutputFile {
    /** Of a file's name, the process that writes it, and what keeps two of its files apart. */
    private static final String PART = "\\.(\\d{1,18})-\\d+\\.part";

    private OutputFile() {}

    /** What goes into it, as it is made. */
    public interface Content {
        void writeTo(OutputStream to) throws IOException;
    }

    public static Path write(Path file, byte[] content) {
        return write(file, to -> to.write(content));
    }

    public static Path write(Path file, Content content) {
        Path whole = file.toAbsolutePath();
        try {
            Files.createDirectories(whole.getParent());
            removeLeftOvers(whole);
            return written(whole, content);
        } catch (IOException e) {
            throw unwritable(file.toString(), e);
        }
    }

    private static Path written(Path whole, Content content) throws IOException {
        var mine = whole.getFileName() + "." + ProcessHandle.current().pid() + "-";
        Path part = Files.createTempFile(whole.getParent(), mine, ".part");
        try {
            try (var to = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(to);
            }
            return Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Of commands that were killed while they wrote this file; one that still runs keeps its own. */
    private static void removeLeftOvers(Path whole) throws IOException {
        var parts = Pattern.compile(Pattern.quote(whole.getFileName().toString()) + PART);
        if (!Files.isReadable(whole.getParent())) {
            return;
        }
        try (var beside = Files.newDirectoryStream(whole.getParent())) {
            for (Path each : beside) {
                var name = parts.matcher(each.getFileName().toString());
                if (name.matches() && !isAnother(Long.parseLong(name.group(1)))) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** In a container every command may have the same number. */
    private static boolean isAnother(long process) {
        return process != ProcessHandle.current().pid()
                && ProcessHandle.of(process).isPresent();
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
