package org.mingcha.transparency.backup.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.backup.BackupRun;
import org.mingcha.transparency.backup.BackupSettings;
import org.mingcha.transparency.backup.Backups;
import org.mingcha.transparency.backup.RecipientKeys;

/** Reads the table; asks keys and directory anew each time, as the next night will. */
class DefaultBackups implements Backups {
    private static final int SHOWN = 30;

    private final BackupSettings settings;
    private final BackupTable table;
    private final NightlyBackup nightly;
    private final NightlyBackup.Ground ground;

    DefaultBackups(BackupSettings settings, BackupTable table, NightlyBackup nightly, NightlyBackup.Ground ground) {
        this.settings = settings;
        this.table = table;
        this.nightly = nightly;
        this.ground = ground;
    }

    @Override
    public BackupSettings settings() {
        return settings;
    }

    @Override
    public String directory() {
        return settings.directoryIn(ground.data()).toString();
    }

    @Override
    public List<String> recipients() {
        var file = settings.recipient();
        try {
            return file == null ? List.of() : RecipientKeys.read(file).names();
        } catch (Unavailable unfit) {
            return List.of();
        }
    }

    @Override
    public Optional<Unavailable> obstacle() {
        return nightly.obstacle();
    }

    @Override
    public List<BackupRun> newest() {
        return table.newest(SHOWN);
    }

    @Override
    public Optional<Instant> lastGood() {
        return table.lastGood();
    }

    @Override
    public Optional<Duration> sinceGood() {
        return table.lastGood().map(this::since);
    }

    private Duration since(Instant moment) {
        return Duration.between(moment, ground.now().instant());
    }

    @Override
    public Optional<Duration> elapsed() {
        if (!settings.areOn()) {
            return Optional.empty();
        }
        var since = table.lastGood().or(table::failingSince);
        return since.map(this::since).or(() -> Optional.of(Duration.ZERO));
    }
}
