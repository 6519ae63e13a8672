package org.mingcha.inspection.draw.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.draw.DrawReveal;
import org.mingcha.inspection.draw.DrawCommandResult.Reason;
import org.mingcha.inspection.draw.DrawState;

class DrawStageTest {
    private static final Instant DEADLINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant BEFORE = DEADLINE.minusMillis(1);
    private static final Instant AFTER = DEADLINE.plusMillis(1);

    private static DrawStage after(String... acts) {
        return new DrawStage(DEADLINE, Set.of(acts));
    }

    @Test
    void isOpenToTheVeryDeadlineAndThenClosed() {
        var stage = after(DrawReveal.INSPECTOR);
        assertThat(stage.state(BEFORE)).isEqualTo(DrawState.OPEN);
        assertThat(stage.state(DEADLINE)).isEqualTo(DrawState.OPEN);
        assertThat(stage.state(AFTER)).isEqualTo(DrawState.CLOSED);
    }

    @Test
    void isReadyWithTheRandomnessAndDoneWithTheResultWhateverTheTime() {
        assertThat(after(DrawReveal.PUBLIC).state(AFTER)).isEqualTo(DrawState.READY);
        assertThat(after(DrawReveal.PUBLIC).state(BEFORE)).isEqualTo(DrawState.READY);
        assertThat(after(DrawReveal.PUBLIC, DrawActRecord.RESULT).state(AFTER)).isEqualTo(DrawState.DONE);
        assertThat(after(DrawActRecord.RESULT).state(BEFORE)).isEqualTo(DrawState.DONE);
    }

    @Test
    void takesSecretsToTheVeryDeadlineAndNoneOnceTheRandomnessIsKnown() {
        assertThat(after().takesSecrets(DEADLINE)).isTrue();
        assertThat(after().takesSecrets(AFTER)).isFalse();
        assertThat(after(DrawReveal.INSPECTOR).takesSecrets(BEFORE)).isTrue();
        assertThat(after(DrawReveal.PUBLIC).takesSecrets(BEFORE)).isFalse();
    }

    @Test
    void takesRandomnessThatWasBornAfterTheDeadlineAndIsNotYetToCome() {
        var stage = after(DrawReveal.INSPECTOR);
        assertThat(stage.randomnessRefusal(BEFORE, DEADLINE)).contains(Reason.RANDOMNESS_EARLY);
        assertThat(stage.randomnessRefusal(BEFORE, AFTER)).contains(Reason.RANDOMNESS_BORN);
        assertThat(stage.randomnessRefusal(AFTER.plusMillis(1), AFTER)).contains(Reason.RANDOMNESS_BORN);
        assertThat(stage.randomnessRefusal(DEADLINE, AFTER)).isEmpty();
        assertThat(stage.randomnessRefusal(AFTER, AFTER)).isEmpty();
    }
}
