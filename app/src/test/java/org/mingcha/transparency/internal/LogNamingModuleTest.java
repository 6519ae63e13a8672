package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.transparency.LogNaming;

/** The log's name until the first record: whoever is killed on the way finds the old one or the new one, never a half. */
class LogNamingModuleTest {
    private static final String NAME = "town.example.cn/log";

    @Test
    void aNameIsGivenOnceMoreUntilSomethingIsRecorded() {
        try (var world = new LogWorld()) {
            var first = world.open(world.database.dataSource(), world.directory, null);
            assertThat(first.naming().isNobodys()).isFalse();
            assertThat(first.naming().name(NAME)).isEqualTo(LogNaming.Named.DONE);
            assertThat(first.facade().head().origin()).isEqualTo(NAME);
            first.facade().append(LogWorld.meeting("one"));
            first.facade().seal();
            assertThat(first.facade().head().note()).startsWith(NAME + "\n");
            assertThat(first.naming().isOpen()).isFalse();
            assertThat(first.naming().name("late.example.cn/log")).isEqualTo(LogNaming.Named.TOO_LATE);
            assertThat(first.custody(List.of()).fsck().findings()).isEmpty();
        }
    }

    @Test
    void aRecordThatOnlyWaitsForItsSealKeepsTheName() {
        try (var world = new LogWorld()) {
            var log = world.open(world.database.dataSource(), world.directory, null);
            log.facade().append(LogWorld.meeting("waits"));
            assertThat(log.naming().name(NAME)).isEqualTo(LogNaming.Named.TOO_LATE);
            log.facade().seal();
            assertThat(log.facade().head().origin()).isEqualTo(LogWorld.ORIGIN);
        }
    }

    @Test
    void whatTheSettingsSayStays() {
        try (var world = new LogWorld()) {
            assertThat(world.parts.naming().isOpen()).isFalse();
            assertThat(world.parts.naming().name(NAME)).isEqualTo(LogNaming.Named.TOO_LATE);
        }
    }

    @Test
    void anotherProcessSignsUnderTheNewNameToo() {
        try (var world = new LogWorld()) {
            var one = world.open(world.database.dataSource(), world.directory, null);
            var other = world.open(world.database.dataSource(), world.directory, null);
            one.naming().name(NAME);
            other.facade().append(LogWorld.meeting("of the other"));
            other.facade().seal();
            assertThat(other.facade().head().note()).startsWith(NAME + "\n");
            assertThat(other.custody(List.of()).fsck().findings()).isEmpty();
        }
    }

    @Test
    void killedBeforeTheCommitTheOldNameAndKeyHold() throws IOException {
        try (var world = new LogWorld()) {
            var next = NoteSigner.generate(NAME, new SecureRandom());
            Files.writeString(world.directory.resolve("keys/log.key.next"), next.skey() + "\n");
            var log = world.open(world.database.dataSource(), world.directory, null);
            log.facade().append(LogWorld.meeting("after"));
            log.facade().seal();
            assertThat(log.facade().head().note()).startsWith(LogWorld.ORIGIN + "\n");
            assertThat(log.custody(List.of()).fsck().findings()).isEmpty();
        }
    }

    @Test
    void killedAfterTheCommitTheNextStartPutsTheKeyInPlace() throws IOException {
        try (var world = new LogWorld()) {
            var next = NoteSigner.generate(NAME, new SecureRandom());
            Files.writeString(world.directory.resolve("keys/log.key.next"), next.skey() + "\n");
            var note = new Checkpoint(NAME, 0, Hashing.EMPTY_ROOT).sign(next).format();
            Objects.requireNonNull(world.database
                    .jdbc()
                    .sql("select transparency.rename(:origin, :vkey, :note)")
                    .param("origin", NAME)
                    .param("vkey", next.verifier().vkey())
                    .param("note", note)
                    .query(Boolean.class)
                    .single());
            var log = world.open(world.database.dataSource(), world.directory, null);
            log.facade().append(LogWorld.meeting("after"));
            log.facade().seal();
            assertThat(log.facade().head().note()).startsWith(NAME + "\n");
            assertThat(world.directory.resolve("keys/log.key.next")).doesNotExist();
            assertThat(log.custody(List.of()).fsck().findings()).isEmpty();
        }
    }
}
