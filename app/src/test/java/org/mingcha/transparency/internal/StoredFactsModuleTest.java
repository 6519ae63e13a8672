package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;

/** The days of facts, which the database tells without opening them, against the facts themselves. */
class StoredFactsModuleTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 31);
    private static final LocalDate LAST = LogWorld.DAY;

    private final LogWorld world = new LogWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void daysAreThoseOfCurrentFacts() {
        append(LogWorld.TOWN, FIRST);
        append(LogWorld.TOWN, FIRST);
        var gone = append(LogWorld.TOWN, FIRST.plusDays(1));
        append("999901001001", FIRST.plusDays(2));
        var moved = append(LogWorld.TOWN, FIRST.plusDays(3));
        world.log.seal();
        long before = world.log.head().size();
        world.log.append(LogWorld.withdrawn(gone));
        world.log.append(LogWorld.amended(moved, "改"));
        append(LogWorld.TOWN, FIRST.plusDays(4));
        assertThat(days(world.log.facts())).containsExactly(FIRST, FIRST, FIRST.plusDays(1), FIRST.plusDays(3));
        world.log.seal();
        assertThat(days(world.log.facts())).containsExactly(FIRST, FIRST, FIRST.plusDays(4), LAST);
        assertThat(days(world.log.facts(before))).containsExactly(FIRST, FIRST, FIRST.plusDays(1), FIRST.plusDays(3));
    }

    @Test
    void aDrillIsNoDayOfItsRegisterSaveOfDrills() {
        drill("incident.entered");
        drill("drill.entered");
        world.log.seal();
        var town = Set.of(LogWorld.TOWN);
        assertThat(world.log.facts().of(town, "incident", FIRST, LAST)).hasSize(1);
        assertThat(world.log.facts().days(town, "incident", FIRST, LAST)).isEmpty();
        assertThat(world.log.facts().days(town, "drill", FIRST, LAST)).containsExactly(FIRST);
    }

    @Test
    void aLaterVersionCannotChangeTheFirstOnesMark() {
        var entered = world.log.append(LogWorld.meeting("一"));
        assertThatThrownBy(() -> world.log.append(marked(LogWorld.amended(entered, "改"))))
                .hasMessageContaining("changes the drill mark of record " + entered.value());
        var amended = world.log.append(LogWorld.amended(entered, "改"));
        pastTheDoor(amended);
        world.log.seal();
        assertThat(world.log.record(amended).orElseThrow().drill()).isTrue();
        var town = Set.of(LogWorld.TOWN);
        assertThat(world.log.facts().of(town, "meeting", FIRST, LAST))
                .singleElement()
                .returns(false, Fact::drill);
        assertThat(world.log.facts().days(town, "meeting", FIRST, LAST)).hasSize(1);
    }

    /** As a log may hold it that was kept before the door was shut. */
    private void pastTheDoor(RecordId amended) {
        world.database
                .ownerJdbc()
                .sql("update transparency.record set drill = true where record_id = :id")
                .param("id", amended.value())
                .update();
    }

    private static NewFact marked(NewFact fact) {
        return new NewFact(
                fact.type(),
                fact.unit(),
                fact.happenedOn(),
                fact.role(),
                fact.facts(),
                fact.text(),
                fact.evidence(),
                fact.target(),
                true,
                fact.register());
    }

    private void drill(String type) {
        var fact = LogWorld.meeting(type);
        world.log.append(new NewFact(
                type,
                LogWorld.TOWN,
                FIRST,
                fact.role(),
                fact.facts(),
                fact.text(),
                fact.evidence(),
                fact.target(),
                true,
                fact.register()));
    }

    private static List<LocalDate> days(Facts facts) {
        var town = Set.of(LogWorld.TOWN);
        var days = facts.days(town, "meeting", FIRST, LAST);
        assertThat(facts.of(town, "meeting", FIRST, LAST))
                .extracting(Fact::happenedOn)
                .hasSameElementsAs(days);
        assertThat(facts.days(town, "training", FIRST, LAST)).isEmpty();
        assertThat(facts.days(town, "meeting", FIRST.plusDays(60), LAST.minusDays(1)))
                .isEmpty();
        return days;
    }

    private RecordId append(String unit, LocalDate on) {
        var fact = LogWorld.meeting(unit, unit + on);
        return world.log.append(new NewFact(
                fact.type(),
                unit,
                on,
                fact.role(),
                fact.facts(),
                fact.text(),
                fact.evidence(),
                fact.target(),
                fact.drill(),
                fact.register()));
    }
}
