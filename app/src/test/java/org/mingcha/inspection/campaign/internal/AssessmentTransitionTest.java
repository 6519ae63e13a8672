package org.mingcha.inspection.campaign.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.inspection.campaign.AssessmentState;

class AssessmentTransitionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # state     | edit           | submit         | take back     | sign          | review item   | accept
            COMPUTING   | BEING_COMPUTED | BEING_COMPUTED | NOT_SUBMITTED | NOT_SUBMITTED | NOT_IN_REVIEW | NOT_IN_REVIEW
            OPEN        | go             | go             | done          | NOT_SUBMITTED | NOT_IN_REVIEW | NOT_IN_REVIEW
            SUBMITTED   | NOT_OPEN       | done           | go            | go            | NOT_IN_REVIEW | NOT_IN_REVIEW
            IN_REVIEW   | NOT_OPEN       | done           | NOT_SUBMITTED | done          | go            | go
            RETURNED    | go             | go             | done          | NOT_SUBMITTED | go            | ITEMS_RETURNED
            ACCEPTED    | NOT_OPEN       | done           | NOT_SUBMITTED | done          | NOT_IN_REVIEW | done
            """)
    void eachStateAllowsRefusesOrHasDoneEachAct(
            AssessmentState state,
            String edit,
            String submit,
            String takeBack,
            String sign,
            String reviewItem,
            String accept) {
        assertThat(Arrays.stream(AssessmentTransition.values())
                        .map(transition -> verdict(transition, state))
                        .toList())
                .containsExactly(edit, submit, takeBack, sign, reviewItem, accept);
    }

    /** A state that nothing leads out of would keep a unit's figures from ever being filed. */
    @Test
    void someActLeadsOnFromEachStateThatWaitsForPeople() {
        var stuck = Arrays.stream(AssessmentState.values())
                .filter(state -> Arrays.stream(AssessmentTransition.values())
                        .noneMatch(transition -> verdict(transition, state).equals("go")))
                .collect(Collectors.toSet());
        assertThat(stuck).containsExactlyInAnyOrder(AssessmentState.COMPUTING, AssessmentState.ACCEPTED);
    }

    private static String verdict(AssessmentTransition transition, AssessmentState state) {
        return transition.isDoneBefore(state)
                ? "done"
                : transition.refusal(state).map(Enum::name).orElse("go");
    }
}
