package org.mingcha.safety.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From where what can be done about an incident, and by whom. */
class IncidentTypeTest {
    @Test
    void itsRulesAreThese() {
        assertThat(IncidentType.RULES).hasToString("""
                report: open, contained, closed, reviewed (nothing waits above, and somebody stands there)
                report-to-authority: open, contained, closed, reviewed (it was not)
                report-further: open, contained, closed, reviewed (the authority was told, and not for the last time)
                report-finally: closed, reviewed (the authority was told, and not for the last time)
                acknowledge: open, contained, closed, reviewed (it waits above)
                contain: open → contained
                transfer: open, contained, closed, reviewed (it was not)
                notify: open, contained, closed, reviewed (personal information leaked, and nobody was told)
                close: open, contained → closed
                review: closed → reviewed

                report: officer, clerk, leader of its unit, later whoever acknowledged it
                report-to-authority: officer, clerk, leader of its unit
                report-further: officer, clerk, leader of its unit
                report-finally: officer, clerk, leader of its unit
                acknowledge: inspector, officer, leader of the superior it went to, not who handed it up
                contain: officer, clerk, leader of its unit
                transfer: officer, clerk, leader of its unit
                notify: officer, clerk, leader of its unit
                close: officer, clerk, leader of its unit
                review: officer, clerk, leader of its unit""");
    }
}
