package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.TestDatabase;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceHolder;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.StorageResult;
import org.mingcha.ledger.UploadsExhausted;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Evidence of forms that came to nothing goes; evidence that is held, or sent again meanwhile, stays. */
class EvidenceSweepModuleTest {
    private static final EvidenceHolder NOBODY = digests -> Set.of();

    private final TestDatabase database = TestDatabase.create();
    private final StoredFileTable table = new StoredFileTable(
            database.jdbc(),
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())),
            database.clock(),
            100);

    @TempDir
    private Path folder;

    private EvidenceStore store = new EvidenceStore(
            Path.of(""),
            VirusScan.at("", Duration.ZERO),
            table,
            WorkPools.ofCommand().reading());

    @BeforeEach
    void open() {
        store = new EvidenceStore(
                folder,
                VirusScan.at("", Duration.ZERO),
                table,
                WorkPools.ofCommand().reading());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatNothingHoldsGoesAfterADay() {
        var old = stored("of a form that was refused yesterday");
        aDayPasses();
        var fresh = stored("of a form that is being filled in");
        sweep(NOBODY);
        assertThat(store.find(old)).isEmpty();
        assertThat(store.find(fresh)).isPresent();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whatOneOfThemHoldsStaysAndIsLookedForAgainInAMonth() {
        var held = stored("named by a record");
        aDayPasses();
        sweep(NOBODY, digests -> Set.of(held));
        assertThat(store.find(held)).isPresent();
        sweep(NOBODY);
        assertThat(store.find(held)).isPresent();
        database.ownerJdbc()
                .sql("update ledger.stored_file set looked_at = looked_at - interval '31 days'")
                .update();
        sweep(NOBODY);
        assertThat(store.find(held)).isEmpty();
    }

    @Test
    void whatIsSentOrNamedAgainMeanwhileStays() {
        var sent = stored("sent again");
        var named = stored("named again");
        aDayPasses();
        sweep(digests -> {
            stored("sent again");
            store.known(List.of(new EvidenceFile(named, "a.txt", "text/plain", 11)));
            return Set.of();
        });
        assertThat(store.find(sent)).isPresent();
        assertThat(store.find(named)).isPresent();
    }

    /** The row is locked, the file gone: whoever sends the same content now waits, and puts it there anew. */
    @Test
    void whoSendsItWhileItIsDeletedLosesNothing() throws Exception {
        var digest = stored("the same content");
        aDayPasses();
        var untouched = table.untouched(9).getFirst();
        var sender = new Thread(() -> stored("the same content"));
        assertThat(table.forget(untouched, () -> {
                    delete(digest);
                    sender.start();
                    awaitLock();
                }))
                .isTrue();
        sender.join();
        assertThat(store.find(digest)).isPresent();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void filesOfBeforeTheTableAndPartsOfKilledProcessesGoToo() throws IOException {
        var digest = stored("of a former version");
        database.ownerJdbc().sql("delete from ledger.stored_file").update();
        var part = Files.writeString(folder.resolve("arriving-4711.part"), "half");
        var days = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(store.find(digest).orElseThrow(), days);
        Files.setLastModifiedTime(part, days);
        sweep(digests -> Set.of(digest));
        assertThat(store.find(digest)).isPresent();
        database.ownerJdbc()
                .sql("update ledger.stored_file set looked_at = '-infinity'")
                .update();
        sweep(NOBODY);
        assertThat(store.find(digest)).isEmpty();
        assertThat(part).doesNotExist();
    }

    @Test
    void aUnitSendsSoMuchADayAndNoMore() {
        table.charge("999901001000", 60);
        table.charge("999901001000", 40);
        assertThatThrownBy(() -> table.charge("999901001000", 1))
                .isInstanceOfSatisfying(
                        UploadsExhausted.class,
                        refused ->
                                assertThat(refused.retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofDays(1)));
        assertThatThrownBy(() -> table.charge("999911001000", 101)).isInstanceOf(UploadsExhausted.class);
        table.charge("999911001000", 100);
        table.charge("", 1_000);
        database.ownerJdbc().sql("update ledger.upload_day set day = day - 1").update();
        table.charge("999901001000", 100);
    }

    private void sweep(EvidenceHolder... holders) {
        new EvidenceSweep(folder, table, () -> List.of(holders)).run();
    }

    private String stored(String content) {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return ((StorageResult.Stored) store.store(new EvidenceUpload("a.txt", bytes)))
                .file()
                .sha256();
    }

    private void delete(String digest) {
        try {
            Files.delete(store.find(digest).orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until the sender waits for the row. */
    private void awaitLock() {
        var waiting = database.ownerJdbc()
                .sql(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                .query(Long.class);
        while (waiting.single() == 0) {
            Thread.onSpinWait();
        }
    }

    private void aDayPasses() {
        database.ownerJdbc()
                .sql("update ledger.stored_file set touched_at = touched_at - interval '25 hours'")
                .update();
    }

    private long rows() {
        return database.jdbc()
                .sql("select count(*) from ledger.stored_file")
                .query(Long.class)
                .single();
    }
}
