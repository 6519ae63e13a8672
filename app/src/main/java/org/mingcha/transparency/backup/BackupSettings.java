package org.mingcha.transparency.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.DataDirectory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Backups that the server makes by itself.
 *
 * @param directory where they lie; null: {@code backups} in the data directory. One that is named is never made: it is
 *     another disk's
 * @param hour of the night, in the body's zone
 * @param recipient OpenPGP public keys; null: none are made, unless {@code unencrypted}
 * @param unencrypted whether they are made in clear where there is no key
 * @param daily days, of which the newest backup each is kept
 * @param weekly weeks likewise
 * @param monthly months likewise
 */
@ConfigurationProperties("mingcha.backup")
public record BackupSettings(
        @Nullable Path directory,
        @DefaultValue("2") int hour,
        @Nullable Path recipient,
        boolean unencrypted,
        @DefaultValue("7") int daily,
        @DefaultValue("5") int weekly,
        @DefaultValue("12") int monthly) {
    public BackupSettings {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("mingcha.backup.hour must be from 0 to 23, but is " + hour);
        }
        if (daily < 1 || weekly < 0 || monthly < 0) {
            throw new IllegalArgumentException(
                    "mingcha.backup.daily must be at least 1, weekly and monthly at least 0");
        }
        recipient = recipient == null || recipient.toString().isBlank() ? null : recipient;
        directory = directory == null || directory.toString().isBlank() ? null : directory;
    }

    public boolean areOn(DataDirectory data) {
        return unencrypted || recipientIn(data) != null;
    }

    /** The setting's; else the one that was kept by the administrator's page, where there is one. */
    public @Nullable Path recipientIn(DataDirectory data) {
        var kept = keptIn(data);
        return recipient == null && Files.exists(kept) ? kept : recipient;
    }

    static Path keptIn(DataDirectory data) {
        return data.root().resolve("backup-recipients.pub");
    }

    public Path directoryIn(DataDirectory data) {
        return directory != null ? directory : data.keys().resolveSibling("backups");
    }
}
