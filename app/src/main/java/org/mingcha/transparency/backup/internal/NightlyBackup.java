package org.mingcha.transparency.backup.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.Safekeeping;
import org.mingcha.transparency.backup.BackupRun;
import org.mingcha.transparency.backup.BackupSettings;
import org.mingcha.transparency.backup.RecipientKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asked each minute: makes the night's backup where there is none yet. A server that was down at the hour makes it when it is
 * back; one that failed is tried again after an hour. Older backups go only after a new one is there and was read back.
 */
public class NightlyBackup implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(NightlyBackup.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofHours(1);

    private final BackupSettings settings;
    private final BackupTable table;
    private final Ground ground;
    private final SingleServerLock oneServer;

    /**
     * What a backup is made of.
     *
     * @param origin the log's name
     */
    public record Ground(
            Safekeeping safekeeping, Supplier<String> origin, DataDirectory data, InstantSource now, ZoneId zone) {}

    NightlyBackup(BackupSettings settings, BackupTable table, Ground ground, SingleServerLock oneServer) {
        this.settings = settings;
        this.table = table;
        this.ground = ground;
        this.oneServer = oneServer;
    }

    @Override
    public void run() {
        if (settings.areOn(ground.data()) && isDue()) {
            oneServer.run(() -> {
                if (isDue()) {
                    attempt(ground.now().instant());
                }
            });
        }
    }

    private boolean isDue() {
        var now = ground.now().instant();
        var hour = lastHour(now.atZone(ground.zone()));
        boolean isMade = table.lastGood().filter(good -> !good.isBefore(hour)).isPresent();
        return !isMade
                && table.lastFailed()
                        .filter(failed -> failed.isAfter(now.minus(PAUSE_AFTER_FAILURE)))
                        .isEmpty();
    }

    private Instant lastHour(ZonedDateTime now) {
        var today = now.with(LocalTime.of(settings.hour(), 0));
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private void attempt(Instant began) {
        try {
            table.add(made(began));
        } catch (IOException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                // The server ends; the next one begins anew.
                return;
            }
            var fault = BackupFault.of(failure);
            log.error("The nightly backup failed: {}", fault.sentence(Locale.ENGLISH), BackupFault.unknown(failure));
            table.add(BackupRun.failed(began, fault));
        }
    }

    private BackupRun made(Instant began) throws IOException {
        var recipients =
                Optional.ofNullable(settings.recipientIn(ground.data())).map(RecipientKeys::read);
        var name = new BackupName(BackupName.ofLog(ground.origin().get()), began, recipients.isPresent());
        var directory = new BackupDirectory(BackupDirectory.required(settings, ground.data()), name.log());
        directory.removeParts();
        var written = ground.safekeeping().backup(directory.path().resolve(name.file()), recipients);
        directory.remove(new Retention(settings, ground.zone()).expired(directory.there()));
        return new BackupRun(
                began,
                name.file(),
                written.bytes(),
                written.sha256(),
                written.kept().size(),
                Optional.empty());
    }

    /** What stands in the way already. */
    public Optional<Unavailable> obstacle() {
        if (!settings.areOn(ground.data())) {
            return Optional.of(new Unavailable("transparency.backup.off"));
        }
        try {
            Optional.ofNullable(settings.recipientIn(ground.data())).ifPresent(RecipientKeys::read);
            BackupDirectory.required(settings, ground.data());
            return Optional.empty();
        } catch (IOException | RuntimeException failure) {
            return Optional.of(BackupFault.of(failure));
        }
    }
}
