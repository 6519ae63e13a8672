package org.mingcha.transparency.backup.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mingcha.transparency.backup.BackupSettings;

/**
 * Which backups are kept: of each of the last days, weeks and months that have any, the newest. Days without one count for
 * nothing, so nothing goes because none was made for long.
 */
record Retention(BackupSettings settings, ZoneId zone) {
    List<BackupName> expired(Collection<BackupName> there) {
        var newestFirst = there.stream()
                .sorted(Comparator.comparing(BackupName::began).reversed())
                .toList();
        var kept = new HashSet<BackupName>();
        keep(newestFirst, settings.daily(), day -> day, kept);
        keep(newestFirst, settings.weekly(), Retention::week, kept);
        keep(newestFirst, settings.monthly(), YearMonth::from, kept);
        return newestFirst.stream().filter(name -> !kept.contains(name)).toList();
    }

    private void keep(List<BackupName> newestFirst, int most, Function<LocalDate, Object> span, Set<BackupName> kept) {
        var spans = new HashSet<Object>();
        for (var name : newestFirst) {
            if (spans.size() < most && spans.add(span.apply(day(name.began())))) {
                kept.add(name);
            }
        }
    }

    private LocalDate day(Instant began) {
        return LocalDate.ofInstant(began, zone);
    }

    private static Object week(LocalDate day) {
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
