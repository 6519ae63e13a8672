package org.mingcha.safety.incident;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times of incidents beside the limits that figures depend on.
 *
 * @param acknowledge hours within which the superior acknowledges a hand-over
 */
@ConfigurationProperties("mingcha.incident")
public record IncidentSettings(@DefaultValue("2") int acknowledge) {
    public IncidentSettings {
        if (acknowledge < 1) {
            throw new IllegalArgumentException("mingcha.incident.acknowledge must be at least 1");
        }
    }
}
