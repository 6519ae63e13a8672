package org.mingcha.correction.incident;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times of incidents beside the limits that figures depend on.
 *
 * @param acknowledge hours within which the superior acknowledges a hand-over
 * @param review days after closing within which an incident is looked back at
 */
@ConfigurationProperties("mingcha.incident")
public record IncidentSettings(
        @DefaultValue("2") int acknowledge,
        @DefaultValue("30") int review) {
    public IncidentSettings {
        if (acknowledge < 1 || review < 1) {
            throw new IllegalArgumentException("Every mingcha.incident must be at least 1");
        }
    }
}
