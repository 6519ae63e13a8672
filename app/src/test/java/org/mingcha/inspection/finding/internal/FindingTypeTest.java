package org.mingcha.inspection.finding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From where what can be done about a finding, and by whom. */
class FindingTypeTest {
    @Test
    void itsRulesAreThese() {
        assertThat(FindingType.RULES).hasToString("""
                plan: open, underway → underway
                extend: open, underway → extension-asked
                appeal: open, underway → appealed
                decide: extension-asked, appealed
                rectify: open, underway, extension-asked → submitted
                verify: submitted
                close: verified → closed
                reopen: closed → open

                plan: officer, clerk, leader of its unit
                extend: officer, clerk, leader of its unit
                appeal: officer, clerk, leader of its unit
                decide: inspector of those above it, not who asked, nor of an appeal who raised it
                rectify: officer, clerk, leader of its unit
                verify: inspector of those above it, not who raised, planned or rectified it
                close: inspector of those above it
                reopen: inspector of those above it""");
    }
}
