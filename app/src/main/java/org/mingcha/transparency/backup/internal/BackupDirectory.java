package org.mingcha.transparency.backup.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.backup.BackupSettings;

/** Where the backups of one log lie, possibly beside those of others. */
record BackupDirectory(Path path, String log) {
    /** One that was named and is not there is a disk that is missing: it is not made in its place. */
    static Path required(BackupSettings settings, DataDirectory data) throws IOException {
        var path = settings.directoryIn(data);
        if (settings.directory() == null) {
            Files.createDirectories(path);
        }
        if (!Files.isDirectory(path) || !Files.isWritable(path)) {
            throw new Unavailable("transparency.backup.no-directory", path.toString());
        }
        return path;
    }

    List<BackupName> there() throws IOException {
        return names().stream()
                .flatMap(name -> BackupName.parse(name).stream())
                .filter(name -> name.log().equals(log))
                .toList();
    }

    void removeParts() throws IOException {
        for (var name : names()) {
            if (BackupName.isPart(name, log)) {
                Files.deleteIfExists(path.resolve(name));
            }
        }
    }

    void remove(List<BackupName> expired) throws IOException {
        for (var name : expired) {
            Files.deleteIfExists(path.resolve(name.file()));
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> Optional.ofNullable(file.getFileName()).stream())
                    .map(Path::toString)
                    .toList();
        }
    }
}
