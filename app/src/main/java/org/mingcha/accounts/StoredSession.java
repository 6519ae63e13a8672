package org.mingcha.accounts;

import java.time.Instant;
import java.util.Map;

/**
 * A session as it is kept.
 *
 * @param attributes by name, as JSON
 */
public record StoredSession(SignIn.Granted who, Instant beganAt, Instant usedAt, Map<String, String> attributes) {
    public StoredSession {
        attributes = Map.copyOf(attributes);
    }
}
