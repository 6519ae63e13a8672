package org.mingcha.web.correction;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mingcha.claims.Corrections;
import org.mingcha.web.support.ReadyPage;
import org.springframework.stereotype.Component;

/**
 * Answers that are the same for everybody, kept until something public changes. Whether it has is asked a few times a second
 * at most, however many read: a change shows within a quarter of a second.
 */
@Component
class ReadyPages {
    private static final int MOST = 2_000;
    private static final long TRUSTED = Duration.ofMillis(250).toNanos();

    private final Corrections corrections;
    private volatile Shelf shelf = new Shelf(Long.MIN_VALUE, 0, new ConcurrentHashMap<>());

    ReadyPages(Corrections corrections) {
        this.corrections = corrections;
    }

    /** @param asked when the state was asked for, by {@link System#nanoTime} */
    private record Shelf(long state, long asked, ConcurrentHashMap<String, ReadyPage> pages) {}

    /** @param made empty where there is no such page; that is not kept */
    Optional<ReadyPage> page(String key, Supplier<Optional<ReadyPage>> made) {
        var pages = current().pages;
        var kept = pages.get(key);
        if (kept != null) return Optional.of(kept);
        var fresh = made.get();
        if (pages.size() < MOST) fresh.ifPresent(page -> pages.put(key, page));
        return fresh;
    }

    private Shelf current() {
        var now = shelf;
        long time = System.nanoTime();
        if (now.state != Long.MIN_VALUE && time - now.asked < TRUSTED) return now;
        long state = corrections.state();
        var next = new Shelf(state, time, state == now.state ? now.pages : new ConcurrentHashMap<>());
        shelf = next;
        return next;
    }
}
