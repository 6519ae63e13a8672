package org.mingcha.transparency.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingcha.database.Unavailable;

/** What became of the backups that the server makes by itself. */
public interface Backups {
    BackupSettings settings();

    /** Where they lie, on this server. */
    String directory();

    /** Whose keys open them; empty where they are off or in clear. */
    List<String> recipients();

    /** Why there will be none tonight, as far as that can be known now. */
    Optional<Unavailable> obstacle();

    /** Newest first, thirty at most. */
    List<BackupRun> newest();

    Optional<Instant> lastGood();

    /** Since the last good one began. */
    Optional<Duration> sinceGood();

    /** What an alarm watches: the same; where there is none, since the first that was tried; empty where they are off. */
    Optional<Duration> elapsed();
}
