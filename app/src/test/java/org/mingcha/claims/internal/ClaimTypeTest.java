package org.mingcha.claims.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From where what can be done with a claim, and by whom. */
class ClaimTypeTest {
    @Test
    void itsRulesAreThese() {
        assertThat(ClaimType.RULES).hasToString("""
                assess: any state (it is joined to none)
                save: any state → checking (it is joined to none)
                submit: checking → submitted (it is joined to none)
                give-back: submitted, approved → checking (it is joined to none)
                approve: submitted → approved (it is joined to none)
                publish: approved → published (it is joined to none)
                join: received, checking, submitted, approved (nothing is out, and it is joined to none)
                separate: any state (it is joined to another)
                escalate: received, checking, submitted, approved (nothing is out, and it is joined to none)
                acknowledge: any state

                assess: officer, clerk, leader of the unit that works on it
                save: officer, clerk, leader of the unit that works on it
                submit: officer, clerk, leader of the unit that works on it
                give-back: leader, officer of the unit that works on it
                approve: leader, officer of the unit that works on it, not who wrote on it
                publish: officer, clerk, leader of the unit that works on it
                join: officer, clerk, leader of the unit that works on it
                separate: officer, clerk, leader of the unit that works on it
                escalate: officer, clerk, leader of the unit that works on it
                acknowledge: inspector, officer, leader of the superior where it waits, not who handed it up""");
    }
}
