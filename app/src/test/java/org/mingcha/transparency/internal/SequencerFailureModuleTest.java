package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.Content;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What may happen to a sequencer. After each: the whole tree verified again, everything acknowledged there, none twice. */
class SequencerFailureModuleTest {
    private final LogWorld world = new LogWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyStepMayBreakOff() {
        var failing = new FailingDataSource(world.database.dataSource());
        var log = world.open(failing).facade();
        long size = 0;
        for (int step = 0; breaksOff(failing, log, step); step++) {
            size += 3;
            assertThat(world.log.pending()).isEqualTo(3);
            world.log.seal();
            world.assertWhole(size);
        }
        assertThat(size).isGreaterThan(3 * 10);
        world.assertWhole(size + 3);
        assertClean();
    }

    private boolean breaksOff(FailingDataSource failing, org.mingcha.transparency.TransparencyLog log, int step) {
        world.appendMeetings(3);
        failing.breakAfter(step);
        try {
            log.seal();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Test
    void lostAnswerToCommitLosesNothingAndSignsNothingTwice() {
        var failing = new FailingDataSource(world.database.dataSource());
        var log = world.open(failing).facade();
        world.appendMeetings(300);
        failing.loseAnswerToCommit();
        assertThatThrownBy(log::seal).rootCause().hasMessageContaining("lost");
        log.seal();
        world.assertWhole(300);
        world.appendMeetings(1);
        log.seal();
        world.assertWhole(301);
        assertThat(world.count("select count(*) from transparency.checkpoint")).isEqualTo(3);
    }

    @Test
    void lateCommitWithLowerIdIsSealedLater() throws InterruptedException {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(world.database.dataSource()));
        var late = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    world.log.append(LogWorld.meeting("早取号，晚提交"));
                    written.countDown();
                    await(mayCommit);
                }));
        await(written);
        var second = world.log.append(LogWorld.meeting("晚取号，早提交"));
        world.log.seal();
        world.assertRecordAt(0, second);
        mayCommit.countDown();
        late.join();
        world.log.seal();
        world.assertWhole(2);
        assertThat(world.log.byIndex(1).orElseThrow().value()).isLessThan(second.value());
    }

    @Test
    void manySequencersAndWritersAtOnce() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 3; number++) {
                var other = world.open(world.database.dataSource()).facade();
                threads.submit(() -> {
                    for (int round = 0; round < 15; round++) {
                        other.seal();
                    }
                });
                threads.submit(() -> {
                    for (int round = 0; round < 40; round++) {
                        world.appendMeetings(5);
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
        world.log.seal();
        world.assertWhole(600);
        assertClean();
    }

    @Test
    void rolledBackRecordLeavesNothing() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(world.database.dataSource()));
        transaction.executeWithoutResult(status -> {
            world.appendMeetings(3);
            status.setRollbackOnly();
        });
        world.appendMeetings(1);
        world.log.seal();
        world.assertWhole(1);
    }

    @Test
    void refusesToSignBesideAnotherHistory() throws IOException {
        world.appendMeetings(2);
        world.log.seal();
        var key = new KeyFile(new DataDirectory(world.directory).keys()).read().orElseThrow();
        var fork = new Checkpoint(LogWorld.ORIGIN, 2, Hashing.leaf(new byte[0])).sign(key);
        Files.writeString(world.directory.resolve("log-head"), fork.format());
        assertRefused("transparency.refused.beside-copy");
    }

    @Test
    void refusesToSignBehindItsOwnCopy() throws IOException {
        world.appendMeetings(2);
        world.log.seal();
        var key = new KeyFile(new DataDirectory(world.directory).keys()).read().orElseThrow();
        var later = new Checkpoint(LogWorld.ORIGIN, 9, Hashing.leaf(new byte[0])).sign(key);
        Files.writeString(world.directory.resolve("log-head"), later.format());
        assertRefused("transparency.refused.behind-copy");
    }

    @Test
    void refusesToSignOnTopOfAlteredEnd() {
        world.appendMeetings(2);
        world.log.seal();
        world.database
                .ownerJdbc()
                .sql(
                        "update transparency.leaf set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1) where log_index = 1")
                .update();
        assertRefused("transparency.refused.altered");
    }

    @Test
    void readsButDoesNotSignWithoutTheKey(@TempDir Path elsewhere) {
        world.appendMeetings(2);
        world.log.seal();
        world.appendMeetings(1);
        var other = world.open(world.database.dataSource(), elsewhere, null).facade();
        assertThat(other.head()).isEqualTo(world.log.head());
        assertThatThrownBy(other::seal)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        refused -> assertThat(refused.key()).isEqualTo("transparency.refused.key-missing"));
        world.log.seal();
        world.assertWhole(3);
    }

    @Test
    void keepsItsNameForEver() {
        assertThatThrownBy(() -> {
                    var other = world.open(world.database.dataSource(), world.directory, "other.invalid/log");
                    other.facade().append(LogWorld.meeting("一"));
                    other.facade().seal();
                })
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        refused -> assertThat(refused.key()).isEqualTo("transparency.refused.origin-differs"));
    }

    @Test
    void erasureTakesTextAndLeavesTheLogWhole() {
        var id = world.log.append(LogWorld.meeting("张三的会议"));
        assertThatThrownBy(() -> world.log.erase(erasure(id))).hasMessageContaining("Nothing to erase");
        world.log.seal();
        world.log.erase(erasure(id));
        world.log.seal();
        var record = world.log.record(id).orElseThrow();
        assertThat(record.text()).isNull();
        assertThat(record.evidence()).isEmpty();
        assertThat(record.facts().text("attendance")).contains("32");
        assertThat(world.log.sealedLog().texts(List.of(0L, 1L))).containsOnlyKeys(1L);
        world.assertWhole(2);
        assertClean();
    }

    private void assertRefused(String key) {
        world.appendMeetings(1);
        assertThatThrownBy(world.log::seal)
                .isInstanceOfSatisfying(
                        Unavailable.class, refused -> assertThat(refused.key()).isEqualTo(key));
        assertThat(world.log.pending()).isEqualTo(1);
        assertThat(world.log.head().size()).isEqualTo(2);
    }

    private void assertClean() {
        assertThat(world.parts.custody(List.of()).fsck().findings()).isEmpty();
    }

    private static NewFact erasure(RecordId target) {
        return new NewFact(
                "erasure",
                LogWorld.TOWN,
                LogWorld.DAY,
                "admin",
                Content.EMPTY,
                Content.EMPTY,
                List.of(),
                target,
                false);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
