package org.mingcha.web.api.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.EntryView;

/** An entry with all its versions, the oldest first. */
record EntryJson(
        long entry,
        String unit,
        String register,
        LocalDate happenedOn,
        String title,
        boolean withdrawn,
        boolean late,
        int delayDays,
        List<Version> versions) {
    record Version(
            int number,
            String act,
            @Nullable Long index,
            LocalDate happenedOn,
            Instant recordedAt,
            String role,
            String reason,
            Map<String, Object> fields,
            Map<String, Object> derived,
            List<File> evidence) {}

    record File(String sha256, String name, String mediaType, long size) {}

    static EntryJson of(EntryView entry) {
        return new EntryJson(
                entry.id().value(),
                entry.unit(),
                entry.register(),
                entry.happenedOn(),
                entry.title(),
                entry.withdrawn(),
                entry.late(),
                entry.delayDays(),
                entry.versions().stream().map(EntryJson::version).toList());
    }

    private static Version version(EntryVersion version) {
        var files = version.files().stream()
                .map(file -> new File(file.sha256(), file.name(), file.mediaType(), file.size()))
                .toList();
        return new Version(
                version.number(),
                version.act().name().toLowerCase(Locale.ROOT),
                version.index(),
                version.happenedOn(),
                version.recordedAt(),
                version.role(),
                version.reason(),
                version.content().values(),
                version.derived().values(),
                files);
    }
}
