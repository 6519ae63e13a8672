package org.mingcha.transparency.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.backup.internal.BackupTable;
import org.mingcha.transparency.backup.internal.NightlyBackup;
import org.springframework.stereotype.Service;

/** What became of the backups that the server makes by itself. Asks keys and directory anew each time, as the next night will. */
@Service
public class Backups {
    private static final int SHOWN = 30;

    private final BackupSettings settings;
    private final BackupTable table;
    private final NightlyBackup nightly;
    private final NightlyBackup.Ground ground;

    public Backups(BackupSettings settings, BackupTable table, NightlyBackup nightly, NightlyBackup.Ground ground) {
        this.settings = settings;
        this.table = table;
        this.nightly = nightly;
        this.ground = ground;
    }

    public BackupSettings settings() {
        return settings;
    }

    /** Where they lie, on this server. */
    public String directory() {
        return settings.directoryIn(ground.data()).toString();
    }

    /** Whose keys open them; empty where they are off or in clear. */
    public List<String> recipients() {
        var file = settings.recipient();
        try {
            return file == null ? List.of() : RecipientKeys.read(file).names();
        } catch (Unavailable unfit) {
            return List.of();
        }
    }

    /** Why there will be none tonight, as far as that can be known now. */
    public Optional<Unavailable> obstacle() {
        return nightly.obstacle();
    }

    /** Newest first, thirty at most. */
    public List<BackupRun> newest() {
        return table.newest(SHOWN);
    }

    public Optional<Instant> lastGood() {
        return table.lastGood();
    }

    /** Since the last good one began. */
    public Optional<Duration> sinceGood() {
        return table.lastGood().map(this::since);
    }

    private Duration since(Instant moment) {
        return Duration.between(moment, ground.now().instant());
    }

    /** What an alarm watches: the same; where there is none, since the first that was tried; empty where they are off. */
    public Optional<Duration> elapsed() {
        if (!settings.areOn()) {
            return Optional.empty();
        }
        var since = table.lastGood().or(table::failingSince);
        return since.map(this::since).or(() -> Optional.of(Duration.ZERO));
    }
}
