package org.mingcha.transparency.backup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.transparency.backup.BackupSettings;

class RetentionTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final Retention retention = new Retention(new BackupSettings(null, 2, null, false, 7, 4, 6), ZONE);

    /** As in the course of a year: after each backup what has expired goes. */
    @Test
    void aYearLeavesDaysWeeksAndMonths() {
        var there = new ArrayList<BackupName>();
        for (int day = 0; day < 365; day++) {
            there.add(at(FIRST.plusDays(day), 2));
            there.removeAll(retention.expired(there));
        }
        var days = there.stream()
                .map(name -> LocalDate.ofInstant(name.began(), ZONE))
                .toList();
        assertThat(days).contains(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 25));
        assertThat(days).contains(LocalDate.of(2026, 12, 20), LocalDate.of(2026, 12, 13));
        assertThat(days).contains(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 7, 31));
        assertThat(days).hasSizeBetween(13, 16);
    }

    @Test
    void nothingGoesBecauseNoneWasMadeForLong() {
        var old = List.of(at(FIRST, 2), at(FIRST.plusDays(1), 2));
        var all = new ArrayList<>(old);
        all.add(at(FIRST.plusYears(3), 2));
        assertThat(retention.expired(all)).isEmpty();
    }

    @Test
    void ofOneDayTheNewestStays() {
        assertThat(retention.expired(List.of(at(FIRST, 2), at(FIRST, 9), at(FIRST, 7))))
                .containsExactlyInAnyOrder(at(FIRST, 2), at(FIRST, 7));
    }

    @Test
    void onlyItsOwnNamesAreNames() {
        var name = at(FIRST, 2);
        assertThat(BackupName.parse(name.file())).contains(name);
        assertThat(name.file()).isEqualTo("mingcha-0a1b2c3d-20251231T180000Z.zip.gpg");
        for (var other : List.of(
                "mingcha.zip",
                "mingcha-0a1b2c3d-20251231T180000Z.zip.gpg.part",
                "mingcha-0a1b2c3d-20251231T180000Z.tar",
                "xmingcha-0a1b2c3d-20251231T180000Z.zip",
                "mingcha-0a1b2c3d-20251341T180000Z.zip",
                "mingcha-0A1B2C3D-20251231T180000Z.zip")) {
            assertThat(BackupName.parse(other)).as(other).isEmpty();
        }
    }

    private static BackupName at(LocalDate day, int hour) {
        return new BackupName(
                "0a1b2c3d",
                LocalDateTime.of(day, java.time.LocalTime.of(hour, 0))
                        .atZone(ZONE)
                        .toInstant(),
                true);
    }
}
