package org.mingcha.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingcha.database.Coded;

/** How a state follows from an entry's fields. */
class CaseStatesTest {
    private enum Stage implements Coded {
        PLANNED,
        BEGUN,
        DONE
    }

    private static final CaseStates<Stage> STATES = CaseStates.from(Stage.PLANNED)
            .once("begun_on", Stage.BEGUN)
            .once("done_on", Stage.DONE)
            .due("due_on", Stage.PLANNED, Stage.BEGUN);

    @Test
    void theLastFieldThatIsFilledSaysIt() {
        assertThat(STATES.of(Map.of())).isEqualTo(Stage.PLANNED);
        assertThat(STATES.of(Map.of("begun_on", ""))).isEqualTo(Stage.PLANNED);
        assertThat(STATES.of(Map.of("begun_on", "2026-03-01"))).isEqualTo(Stage.BEGUN);
        assertThat(STATES.of(Map.of("begun_on", "2026-03-01", "done_on", "2026-03-02")))
                .isEqualTo(Stage.DONE);
        assertThat(STATES.of(Map.of("done_on", "2026-03-02"))).isEqualTo(Stage.DONE);
    }

    @Test
    void listsShowEachStateWhatIsOverdueAndAll() {
        assertThat(STATES.shows()).containsExactly("planned", "overdue", "begun", "done", "all");
        assertThat(CaseStates.from(Stage.PLANNED).shows()).containsExactly("planned", "begun", "done", "all");
    }
}
