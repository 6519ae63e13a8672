package org.mingcha.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What attackers were answered, by attack and status; what must never be is kept apart. */
final class AbuseAnswers {
    private static final int MOST = 50;

    private final Map<String, Map<Integer, LongAdder>> counts = new ConcurrentSkipListMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    void add(String attack, int status) {
        counts.computeIfAbsent(attack, each -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(status, each -> new LongAdder())
                .increment();
        // A refusal for want of room is an answer; any other of the server's own is not.
        if (status >= 500 && status != 503) fault(attack + " was answered " + status);
    }

    /** Said at once: nobody waits half an hour to hear of it. */
    void fault(String what) {
        if (faults.size() >= MOST) return;
        faults.add(what);
        System.err.println("abuse: " + what);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    long all() {
        return counts.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(LongAdder::sum)
                .sum();
    }

    @Override
    public String toString() {
        var lines = new StringBuilder();
        counts.forEach((attack, statuses) ->
                lines.append(attack).append(' ').append(statuses).append('\n'));
        return lines.toString();
    }
}
