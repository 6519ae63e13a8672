package org.mingcha.ledger.internal;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The days that figures depend on; they stand in every manifest.
 *
 * @param claim working days to answer a claim
 * @param question working days to answer a question
 * @param piRequest working days to answer a request about personal information
 * @param idle a channel without a publication for this many days is idle
 * @param incident hours to report an incident up, by severity
 * @param late days until an entry is late, by register; others as shipped
 */
@ConfigurationProperties("mingcha.limit")
record LimitSettings(
        @DefaultValue("3") int claim,
        @DefaultValue("5") int question,
        @DefaultValue("15") int piRequest,
        @DefaultValue("14") int idle,
        @DefaultValue Map<String, Integer> incident,
        @DefaultValue Map<String, Integer> late) {
    LimitSettings {
        if (claim < 1 || question < 1 || piRequest < 1 || idle < 1) {
            throw new IllegalArgumentException("Every mingcha.limit must be at least 1");
        }
    }

    Limits limits(Registers registers, ZoneId zone) {
        var hours = new TreeMap<>(Limits.standard(registers).incidentHours());
        hours.putAll(incident);
        var days = new TreeMap<>(registers.lateness());
        late.forEach((register, each) -> {
            if (days.replace(register, each) == null) {
                throw new IllegalArgumentException("mingcha.limit.late names no register: " + register);
            }
        });
        return new Limits(zone, hours, claim, question, piRequest, idle, days);
    }
}
