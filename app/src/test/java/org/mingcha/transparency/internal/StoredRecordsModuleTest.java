package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.AmendedEntry;
import org.mingcha.evidence.KeptEntries;
import org.mingcha.evidence.Records;
import org.mingcha.transparency.NewFact;

/** What the database tells of entries that were amended or withdrawn, also of those that no longer count. */
class StoredRecordsModuleTest {
    private static final Set<String> TOWN = Set.of(LogWorld.TOWN);
    private static final Set<String> SOURCES = Set.of("meeting", "return.filed");
    private static final LocalDate DAY = LogWorld.DAY;
    private static final LocalDate BEFORE = DAY.minusYears(1);

    private final LogWorld world = new LogWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEntryThatWasMovedOutOfTheDaysIsStillTold() {
        var moved = world.log.append(LogWorld.meeting("一"));
        world.log.seal();
        world.log.append(on(LogWorld.amended(moved, "改"), BEFORE));
        var gone = world.log.append(LogWorld.meeting("二"));
        world.log.append(LogWorld.amended(gone, "二改"));
        world.log.append(LogWorld.withdrawn(gone));
        world.log.append(LogWorld.meeting("三"));
        world.log.seal();
        var records = world.log.facts().records();
        assertThat(records.amended(TOWN, "meeting", DAY, DAY))
                .extracting(AmendedEntry::first)
                .containsExactly(0L, 2L);
        assertThat(records.amended(TOWN, "meeting", BEFORE, BEFORE))
                .singleElement()
                .extracting(AmendedEntry::versions)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThat(records.amended(TOWN, "meeting", DAY.minusDays(9), DAY.minusDays(1)))
                .isEmpty();
        assertThat(world.log.facts(1).records().amended(TOWN, "meeting", DAY, DAY))
                .isEmpty();
    }

    @Test
    void entriesAreCountedByWhatBecameOfThem() {
        var first = world.log.append(LogWorld.meeting("一"));
        world.log.append(LogWorld.meeting("二"));
        world.log.append(LogWorld.withdrawn(first));
        world.log.append(on(LogWorld.meeting("去年"), BEFORE));
        world.log.seal();
        var window = new Records.Window(DAY, DAY, ZoneId.of("Asia/Shanghai"));
        var kept = world.log.facts().records().kept(TOWN, SOURCES, window);
        assertThat(kept)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.entries()).isOne());
        assertThat(kept).extracting(KeptEntries::withdrawn).containsExactlyInAnyOrder(true, false);
        assertThat(kept).extracting(KeptEntries::version).containsOnly("1");
    }

    private static NewFact on(NewFact fact, LocalDate day) {
        return new NewFact(
                fact.type(),
                fact.unit(),
                day,
                fact.role(),
                fact.facts(),
                fact.text(),
                fact.evidence(),
                fact.target(),
                fact.drill(),
                fact.register());
    }
}
