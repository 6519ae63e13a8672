package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.TestDatabase;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.register.Registers;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.Tree;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.RegisterFields;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.transparency.TransparencySettings;

/** A log on a fresh database and a fresh data directory, always called the same. */
final class LogWorld implements AutoCloseable {
    static final String ORIGIN = "test.invalid/log";
    static final String TOWN = "999901001000";
    static final RegisterFields MEETING = new RegisterFields("1", Set.of("title", "agenda", "account"));
    static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    final TestDatabase database = TestDatabase.create();
    final Path directory;
    final LogParts parts;
    final TransparencyLog log;

    LogWorld() {
        try {
            directory = Files.createTempDirectory("mingcha-log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts = open(database.dataSource());
        log = parts.facade();
    }

    /** The same log as another process would open it, or over a data source that fails on purpose. */
    LogParts open(DataSource dataSource) {
        return open(dataSource, directory, ORIGIN);
    }

    LogParts open(DataSource dataSource, Path data, @Nullable String origin) {
        return LogParts.open(ground(dataSource, data, origin), new SecureRandom());
    }

    /** The same log as a process of the product opens it. */
    LogParts ofProduct() {
        var ground = ground(database.dataSource(), directory, ORIGIN);
        return LogParts.open(
                ground,
                new SecureRandom(),
                () -> ShippedDocuments.with(Registers.shipped().all()));
    }

    private static LogParts.Ground ground(DataSource dataSource, Path data, @Nullable String origin) {
        return LogParts.Ground.of(
                dataSource,
                new DataDirectory(data),
                new TransparencySettings(
                        origin,
                        null,
                        TransparencySettings.Shown.CHECKPOINT,
                        TransparencySettings.FirstRegisters.SHIPPED),
                () -> DAY);
    }

    static NewFact meeting(String title) {
        return meeting(TOWN, title);
    }

    static NewFact meeting(String unit, String title) {
        return fact("meeting.entered", unit, title, null);
    }

    static NewFact amended(RecordId target, String title) {
        return fact("meeting.amended", TOWN, title, target);
    }

    static NewFact withdrawn(RecordId target) {
        return fact("meeting.withdrawn", TOWN, "withdrawn", target);
    }

    static NewFact fact(String type, String unit, String title, @Nullable RecordId target) {
        return new NewFact(
                type,
                unit,
                DAY,
                "officer",
                new Content(Map.of("kind", "学习", "attendance", "32")),
                new Content(Map.of("title", title, "account", "7")),
                List.of(Hashing.sha256(title.getBytes(StandardCharsets.UTF_8)).hex()),
                target,
                false,
                MEETING);
    }

    List<RecordId> appendMeetings(int count) {
        var facts = new ArrayList<NewFact>();
        for (int i = 0; i < count; i++) {
            facts.add(meeting(TOWN.substring(0, 11) + i % 7, "会议 " + i));
        }
        return log.appendAll(facts);
    }

    /** A sealed set of so many rows. */
    RecordId appendUnits(int count) {
        var account = new Content(Map.of("account", "0"));
        var changed = new NewFact("units.changed", "CN", DAY, "admin", Content.EMPTY, account, List.of(), null, false);
        var rows = IntStream.range(0, count)
                .mapToObj(n -> "[\"01\",\"%05d\",\"某村\",\"village\",null,null,[]]".formatted(n))
                .map(row -> row.getBytes(StandardCharsets.UTF_8));
        return log.append(changed, rows.iterator());
    }

    /** The whole tree once more, from the first leaf: what every failure has to leave behind. */
    void assertWhole(long size) {
        var leaves = database.jdbc()
                .sql("select bytes from transparency.leaf order by log_index")
                .query((row, number) -> Hashing.leaf(row.getBytes(1)))
                .list();
        var head = log.head();
        assertThat(head.size()).isEqualTo(size).isEqualTo(leaves.size());
        assertThat(head.root()).isEqualTo(Tree.root(leaves).hex());
        assertThat(log.pending()).isZero();
        assertSigned(head.note(), Tree.root(leaves));
        assertThat(count("select count(*) from transparency.record")).isEqualTo(size);
        assertThat(count("select count(*) from transparency.leaf l join transparency.record r using (record_id)"))
                .isEqualTo(size);
    }

    private void assertSigned(String note, Hash root) {
        var verifier = parts.store().signing().verifier();
        var signed = Checkpoint.open(note.getBytes(StandardCharsets.UTF_8), List.of(verifier), Note.Strangers.REFUSED);
        assertThat(signed.orElseThrow().checkpoint().root()).isEqualTo(root);
    }

    void assertRecordAt(long index, RecordId id) {
        assertThat(log.byIndex(index)).contains(id);
    }

    long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        database.close();
    }
}
