package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingcha.evidence.Content;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.FsckReport;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;

@Tag("slow")
class FsckModuleTest {
    private static final List<String> TABLES =
            List.of("record", "leaf", "tile", "checkpoint", "log", "set_chunk", "published", "head", "unit_head");

    private final LogWorld world = new LogWorld();

    @AfterEach
    void close() {
        world.close();
    }

    /** Every kind of record, two tiles, several checkpoints, and something that still waits. */
    @BeforeEach
    void populate() {
        var entered = world.log.append(LogWorld.meeting("一"));
        var gone = world.log.append(LogWorld.meeting("二"));
        var erased = world.log.append(LogWorld.meeting("三"));
        world.log.publish("checklist.published", "town-online-work", "1", "{}".getBytes(StandardCharsets.UTF_8));
        world.appendUnits(600);
        world.log.seal();
        world.log.append(LogWorld.amended(entered, "一改"));
        world.log.append(LogWorld.withdrawn(gone));
        world.log.erase(new NewFact(
                "erasure",
                LogWorld.TOWN,
                LogWorld.DAY,
                "admin",
                Content.EMPTY,
                Content.EMPTY,
                List.of(),
                erased,
                false));
        world.log.seal();
        world.appendMeetings(520);
        world.log.seal();
        world.log.append(LogWorld.meeting("等"));
    }

    @Test
    void findsNothingInWholeLog() {
        var report = fsck();
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(528);
        assertThat(report.records()).isEqualTo(529);
        assertThat(report.pending()).isEqualTo(1);
        assertThat(report.checkpoints()).isEqualTo(4);
    }

    @Test
    void namesEveryAlteredCellOfOneRow() {
        alterEveryCell(List.of(0.5));
    }

    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void namesEveryAlteredCellOfManyRows() {
        alterEveryCell(IntStream.rangeClosed(0, 16).mapToObj(n -> n / 16.0).toList());
    }

    @Test
    void namesRowsTakenOut() {
        dropConstraints();
        world.database
                .ownerJdbc()
                .sql("delete from transparency.leaf where log_index = 100")
                .update();
        world.database
                .ownerJdbc()
                .sql("delete from transparency.record where record_id = 50")
                .update();
        assertThat(fsck().findings())
                .anyMatch(found ->
                        found.table().equals("transparency.leaf") && found.key().equals("100"))
                .anyMatch(found -> found.table().equals("transparency.leaf")
                        && found.column().equals("record_id")
                        && found.detail().equals("50"));
    }

    /** No door lets it in; a log that was kept before there was one may have it. */
    @Test
    void namesAVersionThatChangesTheDrillMark() {
        var entered = world.log.append(LogWorld.meeting("演"));
        world.log.seal();
        var amended = world.log.append(LogWorld.amended(entered, "演改"));
        world.database
                .ownerJdbc()
                .sql("update transparency.record set drill = true where record_id = " + amended.value())
                .update();
        world.log.seal();
        assertThat(fsck().findings())
                .containsExactly(new FsckFinding(
                        FsckFinding.Kind.DIFFERS,
                        "transparency.record",
                        Long.toString(amended.value()),
                        "first_record, drill",
                        "true / false"));
    }

    @Test
    void namesTheLostSetOfADraw() {
        var unit = new NewFact(
                "draw.commit",
                LogWorld.TOWN,
                LogWorld.DAY,
                "inspector",
                Content.EMPTY,
                new Content(Map.of("account", "0")),
                List.of(),
                null,
                false);
        var committed = world.log.append(
                unit, List.of("[\"01\"]".getBytes(StandardCharsets.UTF_8)).iterator());
        world.log.seal();
        assertThat(fsck().findings()).isEmpty();
        world.database
                .ownerJdbc()
                .sql("delete from transparency.set_chunk where record_id = " + committed.value())
                .update();
        assertThat(fsck().findings())
                .extracting(FsckFinding::table, FsckFinding::key)
                .containsExactly(tuple("transparency.set_chunk", committed.value() + "/0"));
    }

    /** No door lets that in; whoever writes to the database can. */
    @Test
    void namesOtherContentUnderAPublishedVersion() {
        for (var type : List.of("checklist.published", "register.published", "rules.published", "texts.published")) {
            publishPastTheDoor(type, "{\"first\":\"%s\"}".formatted(type));
        }
        assertThat(fsck().findings()).isEmpty();
        var second = publishPastTheDoor("texts.published", "{\"other\":1}");
        assertThat(fsck().findings())
                .extracting(FsckFinding::kind, FsckFinding::table, FsckFinding::key, FsckFinding::column)
                .containsExactly(
                        tuple(FsckFinding.Kind.DIFFERS, "transparency.record", Long.toString(second.value()), "facts"));
        assertThat(fsck().findings().getFirst().detail()).startsWith("same@7: ");
    }

    private RecordId publishPastTheDoor(String type, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var digest = Hashing.sha256(bytes);
        world.database
                .ownerJdbc()
                .sql("insert into transparency.published (digest, bytes) values (:digest, :bytes)")
                .param("digest", digest.bytes())
                .param("bytes", bytes)
                .update();
        var facts = new Content(Map.of("id", "same", "version", "7", "sha256", digest.hex()));
        var record = world.log.append(
                new NewFact(type, "CN", LogWorld.DAY, "admin", facts, Content.EMPTY, List.of(), null, false));
        world.log.seal();
        return record;
    }

    @Test
    void namesBothLeavesThatClaimOnePlace() {
        dropConstraints();
        world.database.ownerJdbc().sql("""
                        insert into transparency.leaf (log_index, record_id, unit, useq, bytes)
                        select 528, record_id + 100000, unit, useq, bytes
                        from transparency.leaf where log_index = 100
                        """).update();
        assertThat(fsck().findings())
                .anyMatch(found -> found.kind() == FsckFinding.Kind.DUPLICATE
                        && found.detail().equals("100, 528"));
    }

    @Test
    void goesOnWhereOneCheckCannotRead() {
        var findings = world.parts
                .custody(List.of(
                        all -> world.database
                                .jdbc()
                                .sql("select 1 / 0")
                                .query(Long.class)
                                .single(),
                        all -> all.extra("ledger.entry", 7, "")))
                .fsck()
                .findings();
        assertThat(findings)
                .extracting(FsckFinding::kind)
                .containsExactly(FsckFinding.Kind.UNREADABLE, FsckFinding.Kind.EXTRA);
    }

    @Test
    void fullDiskIsNoFinding() {
        var raise = "do $$ begin raise 'no space left' using errcode = 'disk_full'; end $$";
        var custody = world.parts.custody(
                List.of(all -> world.database.jdbc().sql(raise).update()));
        assertThatThrownBy(custody::fsck).rootCause().hasMessageContaining("no space left");
    }

    private FsckReport fsck() {
        return world.parts.custody(List.of()).fsck();
    }

    private void alterEveryCell(List<Double> shares) {
        dropConstraints();
        var unnamed = new ArrayList<String>();
        for (var table : TABLES) {
            shares.stream()
                    .flatMap(share -> TableCell.ofRow(world.database, table, share).stream())
                    .distinct()
                    .forEach(cell -> alter(cell, unnamed));
        }
        assertThat(unnamed).isEmpty();
        assertThat(fsck().findings()).isEmpty();
    }

    private void alter(TableCell cell, List<String> unnamed) {
        var jdbc = world.database.ownerJdbc();
        var value = cell.value(jdbc);
        if (value == null) {
            return;
        }
        cell.alter(jdbc);
        var altered = value + (cell.type().equals("text") ? "0" : "");
        if (cell.keys().contains(cell.column())) {
            altered = alteredKey(cell, value);
        }
        var findings = fsck().findings();
        if (findings.stream().noneMatch(found -> names(found, cell))) {
            unnamed.add(cell + ": " + findings.stream().limit(5).toList());
        }
        cell.putBack(jdbc, value, Objects.requireNonNull(altered));
    }

    /** What the altered part of the key now is, so that the row is found again. */
    private String alteredKey(TableCell cell, String value) {
        return switch (cell.type()) {
            case "bigint", "integer" -> Long.toString(Long.parseLong(value) + 1_000_003);
            case "smallint" -> Long.toString(Long.parseLong(value) + 3);
            case "text" -> value + "0";
            default ->
                world.database
                        .ownerJdbc()
                        .sql("select digest::text from transparency.published")
                        .query(String.class)
                        .single();
        };
    }

    /** By its key; where the key itself was altered, its table is enough. */
    private static boolean names(FsckFinding found, TableCell cell) {
        if (!found.table().equals("transparency." + cell.table())) {
            return false;
        }
        boolean isKey = cell.keys().contains(cell.column());
        return isKey
                || found.key().equals(cell.key())
                        && List.of(found.column().split(", ")).contains(cell.column());
    }

    /** Who alters cells by hand isn't held up by constraints. */
    private void dropConstraints() {
        world.database
                .ownerJdbc()
                .sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                        from pg_constraint
                        where connamespace = 'transparency'::regnamespace and contype in ('f', 'c', 'u')
                        """)
                .query(String.class)
                .list()
                .forEach(drop -> world.database.ownerJdbc().sql(drop).update());
    }
}
