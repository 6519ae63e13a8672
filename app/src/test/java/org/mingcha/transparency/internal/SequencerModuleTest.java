package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.Fact;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.Policy;
import org.mingcha.tlog.TlogProof;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SequencerModuleTest {
    private final LogWorld world = new LogWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void emptyLogHasSignedCheckpoint() {
        world.log.seal();
        world.assertWhole(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257})
    void sealsAcrossTileEdges(int size) {
        world.appendMeetings(size);
        world.log.seal();
        world.assertWhole(size);
    }

    @Test
    void growsByBatchesOverTileEdges() {
        for (int grown : new int[] {1, 254, 1, 1, 255, 5000, 3}) {
            world.appendMeetings(grown);
            world.log.seal();
        }
        world.assertWhole(5515);
    }

    @Test
    void recordIsPendingUntilSealed() {
        var id = world.log.append(LogWorld.meeting("一"));
        assertThat(world.log.record(id).orElseThrow().isSealed()).isFalse();
        assertThat(world.log.proof(id)).isEmpty();
        world.log.seal();
        assertThat(world.log.record(id).orElseThrow().index()).isZero();
        assertThat(world.log.byIndex(0)).contains(id);
    }

    @Test
    void proofHoldsUnderNewestCheckpoint() {
        var ids = world.appendMeetings(300);
        world.log.seal();
        var vkey = world.parts.store().signing().vkey();
        for (var id : List.of(ids.getFirst(), ids.get(255), ids.getLast())) {
            var leaf = world.parts.store().log().leaves().leafOf(id.value()).orElseThrow();
            var proof = TlogProof.parse(world.log.proof(id).orElseThrow()).orElseThrow();
            var policy = Policy.parse("log " + vkey + "\nquorum none\n").orElseThrow();
            assertThat(proof.verify(leaf.hash(), policy, Note.Strangers.REFUSED).isValid())
                    .isTrue();
        }
    }

    @Test
    void chainsUnitsLeavesInLogOrder() {
        world.appendMeetings(20);
        world.log.seal();
        world.appendMeetings(20);
        world.log.seal();
        assertThat(world.count("select max(useq) from transparency.leaf where unit = '999901001000'"))
                .isEqualTo(6);
        var broken = world.count("""
                select count(*)
                from transparency.leaf l
                join transparency.leaf before on before.unit = l.unit and before.useq = l.useq - 1
                where convert_from(l.bytes, 'UTF8')::jsonb ->> 'prev' <> encode(sha256('\\x00'::bytea || before.bytes), 'hex')
                   or before.log_index > l.log_index
                """);
        assertThat(broken).isZero();
    }

    @Test
    void sealsTargetOfTheSameBatch() {
        var first = world.log.append(LogWorld.meeting("一"));
        world.log.append(LogWorld.amended(first, "二"));
        world.log.seal();
        var leaf = world.parts.store().log().leaves().leaf(1).orElseThrow();
        assertThat(new String(leaf.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"target\":{\"hash\":\""
                        + world.parts
                                .store()
                                .log()
                                .leaves()
                                .leaf(0)
                                .orElseThrow()
                                .hash()
                                .hex() + "\",\"index\":\"0\"}");
    }

    @Test
    void figuresSeeLatestSealedVersionAndNoWithdrawnOnes() {
        var kept = world.log.append(LogWorld.meeting("留"));
        var gone = world.log.append(LogWorld.meeting("撤"));
        world.log.seal();
        var sizeBefore = world.log.head().size();
        var second = world.log.append(LogWorld.amended(kept, "改"));
        world.log.append(LogWorld.amended(second, "再改"));
        world.log.append(LogWorld.withdrawn(gone));
        assertThat(indices()).containsExactly(0L, 1L);
        world.log.seal();
        assertThat(indices()).containsExactly(3L);
        var now = world.log.facts();
        assertThat(world.log.facts(sizeBefore).of(Set.of(LogWorld.TOWN), "meeting", LogWorld.DAY, LogWorld.DAY))
                .extracting(Fact::index)
                .containsExactly(0L, 1L);
        assertThat(now.seal().at())
                .isAfterOrEqualTo(world.log.facts(sizeBefore).seal().at());
    }

    @Test
    void refusesTargetThatDoesNotExist() {
        assertThatThrownBy(() -> world.log.append(LogWorld.amended(new RecordId(999), "x")))
                .hasMessageContaining("999");
    }

    @Test
    void refusesToSealInsideTransaction() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(world.database.dataSource()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> world.log.seal()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void applicationCannotAlterSealedTables() {
        world.appendMeetings(1);
        world.log.seal();
        for (var table : List.of("record", "leaf", "tile", "checkpoint", "log", "set_chunk", "published")) {
            for (var sql : List.of("delete from transparency.%s", "truncate transparency.%s cascade")) {
                assertThatThrownBy(() ->
                                world.database.jdbc().sql(sql.formatted(table)).update())
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
        assertThatThrownBy(() -> world.database
                        .jdbc()
                        .sql("update transparency.record set unit = 'x'")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void checkpointIsSignedByTheLogsKey() {
        world.appendMeetings(3);
        world.log.seal();
        var checkpoint = Checkpoint.parse(
                        Note.parse(world.log.head().note()).orElseThrow().text())
                .orElseThrow();
        assertThat(checkpoint.origin()).isEqualTo(LogWorld.ORIGIN);
        assertThat(checkpoint.root()).isNotEqualTo(Hashing.EMPTY_ROOT);
    }

    private List<Long> indices() {
        return world.log.facts().of(Set.of(LogWorld.TOWN), "meeting", LogWorld.DAY, LogWorld.DAY).stream()
                .map(Fact::index)
                .toList();
    }
}
