package org.mingcha.safety.risk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From where what can be done about a risk, and by whom. */
class RiskTypeTest {
    @Test
    void itsRulesAreThese() {
        assertThat(RiskType.RULES).hasToString("""
                assess: open
                decide: any state (no decision is known)
                close: open → closed

                assess: officer, clerk, leader of its unit
                decide: officer, clerk, leader of its unit
                close: officer, clerk, leader of its unit""");
    }
}
