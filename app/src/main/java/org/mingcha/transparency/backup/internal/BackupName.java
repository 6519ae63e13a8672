package org.mingcha.transparency.backup.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.tlog.Hashing;

/**
 * The name of a file that was made by itself: nothing else in its directory is ever touched, another log's backups neither.
 *
 * @param log eight letters that only this log's backups have
 */
record BackupName(String log, Instant began, boolean isEncrypted) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("mingcha-([0-9a-f]{8})-(\\d{8}T\\d{6}Z)\\.zip(\\.gpg)?");

    static String ofLog(String origin) {
        return Hashing.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
    }

    static Optional<BackupName> parse(String file) {
        var name = NAME.matcher(file);
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            var began = Instant.from(STAMP.parse(name.group(2)));
            return Optional.of(new BackupName(name.group(1), began, name.group(3) != null));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether the file is what a killed process left of such a backup. */
    static boolean isPart(String file, String log) {
        return file.matches("mingcha-" + log + "-\\d{8}T\\d{6}Z\\.zip(\\.gpg)?\\.\\d+\\.part");
    }

    String file() {
        return "mingcha-" + log + "-" + STAMP.format(began) + ".zip" + (isEncrypted ? ".gpg" : "");
    }
}
