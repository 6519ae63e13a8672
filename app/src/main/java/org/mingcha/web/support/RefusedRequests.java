package org.mingcha.web.support;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Requests that were told to come again later: for each reason a line for the first, then a number a minute until there are none. */
@Component
class RefusedRequests {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    private final Map<String, Long> untold = new HashMap<>();
    private final Set<String> going = new HashSet<>();

    synchronized void count(String reason) {
        if (going.add(reason)) {
            LOG.warn("Requests are refused: {}. From now on they are counted", reason);
        } else {
            untold.merge(reason, 1L, Long::sum);
        }
    }

    /** Each minute. */
    synchronized void tell() {
        for (var reason : Set.copyOf(going)) {
            var count = untold.remove(reason);
            if (count == null) {
                going.remove(reason);
            } else {
                LOG.warn("{} more requests were refused: {}", count, reason);
            }
        }
    }
}
