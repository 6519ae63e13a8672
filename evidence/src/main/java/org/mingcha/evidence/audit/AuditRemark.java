package org.mingcha.evidence.audit;

import java.util.Arrays;
import java.util.List;

/** One thing to be said, by its message key and what the sentence names. */
record AuditRemark(String key, List<String> arguments) {
    AuditRemark {
        arguments = List.copyOf(arguments);
    }

    static AuditRemark of(String key, Object... arguments) {
        return new AuditRemark(
                key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
