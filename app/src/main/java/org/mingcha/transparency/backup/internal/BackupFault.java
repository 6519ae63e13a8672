package org.mingcha.transparency.backup.internal;

import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Causes;
import org.mingcha.database.DatabaseFault;
import org.mingcha.database.Unavailable;

/** Why a backup failed, as a sentence. */
final class BackupFault {
    private static final String UNKNOWN = "transparency.backup.broke-off";

    private BackupFault() {}

    static Unavailable of(Throwable failure) {
        for (var cause : Causes.of(failure)) {
            if (cause instanceof Unavailable told) {
                return told;
            }
        }
        var fault = DatabaseFault.of(failure);
        if (fault.isPresent()) {
            return new Unavailable(
                    switch (fault.get()) {
                        case FULL -> "transparency.backup.full";
                        case BUSY -> "database.busy";
                        case AWAY -> "database.lost";
                    });
        }
        return Causes.of(failure).stream()
                .filter(FileSystemException.class::isInstance)
                .findFirst()
                .map(file -> new Unavailable("transparency.backup.unwritable", String.valueOf(file.getMessage())))
                .orElseGet(() -> new Unavailable(UNKNOWN, failure.toString()));
    }

    /** What the log shows in full: a failure that nobody foresaw. */
    static @Nullable Throwable unknown(Throwable failure) {
        return of(failure).key().equals(UNKNOWN) ? failure : null;
    }
}
