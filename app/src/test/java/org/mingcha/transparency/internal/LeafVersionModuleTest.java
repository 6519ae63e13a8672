package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.TestDatabase;
import org.mingcha.evidence.Commitment;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.SealedText;
import org.mingcha.evidence.TextOpening;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;

class LeafVersionModuleTest {
    private final LogWorld world = new LogWorld();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void newRecordIsSealedFieldByField() {
        world.log.append(LogWorld.meeting("第三次学习"));
        world.appendUnits(1);
        world.log.seal();
        var entry = leaf(0);
        assertThat(entry.version()).isEqualTo(LeafVersion.V2);
        assertThat(entry.register()).isEqualTo("1");
        assertThat(leaf(1).version()).isEqualTo(LeafVersion.V2);
        assertThat(leaf(1).register()).isNull();
        var text =
                Objects.requireNonNull(world.log.sealedLog().texts(List.of(0L)).get(0L));
        assertThat(text.text().fields()).containsExactlyInAnyOrderElementsOf(LogWorld.MEETING.text());
        var opening = text.text().open(LogWorld.ORIGIN, text.salt().bytes(), List.of("title", "agenda"));
        assertThat(opening.opens(entry.text(), LogWorld.ORIGIN)).isTrue();
        assertThat(opening.text("title")).contains("第三次学习");
        assertThat(opening.opened().get("agenda"))
                .extracting(TextOpening.Field::value)
                .isNull();
        assertThat(world.log.record(new RecordId(1)).orElseThrow().text().values())
                .containsOnlyKeys("title", "account");
        assertThat(fsck()).isEmpty();
    }

    /** A start of this version finds records that the version before has written and not yet sealed. */
    @Test
    void recordOfBeforeIsSealedAsItWasMeant() {
        var first = world.log.append(LogWorld.meeting("一"));
        world.log.append(LogWorld.amended(first, "二"));
        asBefore("record_id = " + first.value());
        world.log.seal();
        assertThat(leaf(0).version()).isEqualTo(LeafVersion.V1);
        assertThat(leaf(0).register()).isNull();
        assertThat(leaf(1).version()).isEqualTo(LeafVersion.V2);
        var text =
                Objects.requireNonNull(world.log.sealedLog().texts(List.of(0L)).get(0L));
        assertThat(Commitment.of(
                        LogWorld.ORIGIN, text.salt().bytes(), text.text().content()))
                .isEqualTo(leaf(0).text());
        assertThat(fsck()).isEmpty();
    }

    @Test
    void backupOfBeforeIsRestoredAndGoesOnInTheNewForm() {
        world.appendMeetings(3);
        asBefore("true");
        world.log.seal();
        world.appendMeetings(1);
        asBefore("record_id > 3");
        var owner = world.database.ownerJdbc();
        owner.sql("alter table transparency.record drop column leaf_version, drop column register cascade")
                .update();
        var file = directory.resolve("backup.zip");
        new DefaultSafekeeping(
                        world.database.owner(), new DataDirectory(world.directory), world.directory.resolve("log-head"))
                .backup(file);
        try (var empty = TestDatabase.create()) {
            var data = new DataDirectory(directory.resolve("data"));
            new DefaultSafekeeping(empty.owner(), data, data.root().resolve("log-head")).restore(file);
            var restored = world.open(empty.dataSource(), data.root(), LogWorld.ORIGIN);
            restored.facade().append(LogWorld.meeting("新"));
            restored.facade().seal();
            assertThat(restored.custody(List.of()).fsck().findings()).isEmpty();
            assertThat(restored.facade().sealedLog().chain(LogWorld.TOWN, 5))
                    .extracting(each -> each.leaf().version())
                    .containsExactly(LeafVersion.V1, LeafVersion.V1, LeafVersion.V2);
        }
    }

    @Test
    void erasureLeavesNothingOfAnyField() {
        var entered = world.log.append(LogWorld.meeting("要删的话"));
        world.log.seal();
        var sealed = leaf(0);
        world.log.erase(erasure(entered));
        world.log.seal();
        assertThat(world.log.sealedLog().texts(List.of(0L))).isEmpty();
        assertThat(world.count("select count(*) from transparency.record where record_id = " + entered.value()
                        + " and num_nulls(text, text_salt, evidence, evidence_salts) = 4"))
                .isEqualTo(1);
        assertThat(leaf(0)).isEqualTo(sealed);
        assertThat(fsck()).isEmpty();
    }

    @Test
    void fsckNamesTheColumnThatTellsTheForm() {
        world.appendMeetings(1);
        world.log.seal();
        var owner = world.database.ownerJdbc();
        owner.sql("update transparency.record set leaf_version = 1, register = null")
                .update();
        assertThat(fsck()).extracting(FsckFinding::column).containsExactlyInAnyOrder("leaf_version", "register");
    }

    @Test
    void entryWithoutTheFieldsOfItsRegisterIsAFault() {
        var fact = LogWorld.meeting("一");
        var bare = new NewFact(
                fact.type(),
                fact.unit(),
                fact.happenedOn(),
                fact.role(),
                fact.facts(),
                fact.text(),
                List.of(),
                null,
                false);
        assertThatThrownBy(() -> world.log.append(bare)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> world.log.append(erasure(new RecordId(1)).in(LogWorld.MEETING)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What the version before wrote: the text without what is empty, in a row that says nothing of a form. */
    private void asBefore(String which) {
        var rows = world.database
                .jdbc()
                .sql("select record_id, text from transparency.record where " + which)
                .query((row, number) -> new Object[] {row.getLong(1), row.getBytes(2)})
                .list();
        for (var row : rows) {
            var content = SealedText.fromJson((byte[]) row[1]).content();
            world.database
                    .ownerJdbc()
                    .sql("update transparency.record set text = :text, leaf_version = 1, register = null"
                            + " where record_id = :id")
                    .param("text", SealedText.of(List.of(), content).toJson())
                    .param("id", row[0])
                    .update();
        }
    }

    private Leaf leaf(long index) {
        return Leaf.parse(world.log.leaf(world.log.byIndex(index).orElseThrow()).orElseThrow());
    }

    private List<FsckFinding> fsck() {
        return world.parts.custody(List.of()).fsck().findings();
    }

    private static NewFact erasure(RecordId target) {
        var nothing = org.mingcha.evidence.Content.EMPTY;
        return new NewFact("erasure", LogWorld.TOWN, LogWorld.DAY, "admin", nothing, nothing, List.of(), target, false);
    }
}
