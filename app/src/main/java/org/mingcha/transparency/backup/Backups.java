package org.mingcha.transparency.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** Whether they are made in clear. */
    public boolean areInClear() {
        return settings.unencrypted() && settings.recipientIn(ground.data()) == null;
    }

    /**
     * Has backups encrypted to these public keys from tonight on, unless a setting names others. What is no public key, or
     * one that nothing can be encrypted to today, is {@link Unavailable}, and what holds stays.
     */
    public void encryptTo(byte[] keys) {
        var kept = BackupSettings.keptIn(ground.data());
        var fresh = kept.resolveSibling(kept.getFileName() + ".new");
        try {
            Files.write(fresh, keys);
            RecipientKeys.read(fresh);
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the backups' public keys in " + kept, e);
        } finally {
            remove(fresh);
        }
    }

    /** A private key that was sent by mistake does not stay. */
    private static void remove(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + fresh, e);
        }
    }

    /** Where they lie, on this server. */
    public String directory() {
        return settings.directoryIn(ground.data()).toString();
    }

    /** Whose keys open them; empty where they are off or in clear. */
    public List<String> recipients() {
        var file = settings.recipientIn(ground.data());
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
        if (!settings.areOn(ground.data())) {
            return Optional.empty();
        }
        var since = table.lastGood().or(table::failingSince);
        return since.map(this::since).or(() -> Optional.of(Duration.ZERO));
    }
}
