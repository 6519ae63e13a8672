package org.mingcha.transparency.internal;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys and evidence on their way out of a backup. Those that were there before stay, those that came can go again. */
final class RestoredFiles {
    private final BackupParts parts;
    private final List<Path> made = new ArrayList<>();
    private long count;

    RestoredFiles(BackupParts parts) {
        this.parts = parts;
    }

    long count() {
        return count;
    }

    void extract(String prefix, Path root) throws IOException {
        for (var name : parts.under(prefix)) {
            var file = root.resolve(name.substring(prefix.length())).normalize();
            if (!file.startsWith(root) || Files.isDirectory(file)) {
                throw parts.unreadable(name);
            }
            makeFolders(file.getParent(), root, name);
            if (!Files.exists(file)) {
                made.add(file);
            }
            write(name, file);
            count++;
        }
    }

    private void makeFolders(@Nullable Path folder, Path root, String name) throws IOException {
        if (folder == null || folder.equals(root) || Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw parts.unreadable(name);
        }
        makeFolders(folder.getParent(), root, name);
        Files.createDirectory(folder);
        made.add(folder);
    }

    private void write(String name, Path file) throws IOException {
        try (var content = parts.open(name)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** After a refusal: nothing of it stays. */
    void takeBack() throws IOException {
        for (var path : made.reversed()) {
            try {
                Files.deleteIfExists(path);
            } catch (DirectoryNotEmptyException kept) {
                // Somebody else has put something there meanwhile.
            }
        }
    }
}
