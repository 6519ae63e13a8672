package org.mingcha.claims.question;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.mingcha.bounds.Network;
import org.mingcha.claims.CorrectionSettings;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/**
 * Keeps floods from the questions without knowing anybody: where a connection comes from is counted under a hash whose
 * key lives for one minute, in memory only; then key and counts are gone.
 */
public final class RateLimiter {
    private static final int LOOKS_FOR_ONE_ASK = 10;
    private static final int MOST_COUNTED = 100_000;

    private final CorrectionSettings settings;
    private final InstantSource clock;
    private final SecureRandom random;
    private final AtomicReference<Minute> current;

    public RateLimiter(CorrectionSettings settings, InstantSource clock, SecureRandom random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.current = new AtomicReference<>(begin(now()));
    }

    /** What is counted within one minute. */
    private record Minute(
            long number,
            byte[] key,
            ConcurrentHashMap<Hash, AtomicInteger> asks,
            ConcurrentHashMap<Hash, AtomicInteger> looks,
            AtomicInteger overall) {}

    /** Whether one more question is taken from there. */
    public boolean letsAsk(String from) {
        var minute = minute();
        return isWithin(minute, minute.asks, from, settings.asksPerMinute())
                && minute.overall.incrementAndGet() <= settings.asksOverall();
    }

    /** Whether one more receipt code is looked up from there: guessing 80 bits stays hopeless, and cheap to refuse. */
    public boolean letsLook(String from) {
        var minute = minute();
        return isWithin(minute, minute.looks, from, settings.asksPerMinute() * LOOKS_FOR_ONE_ASK);
    }

    /** Also where nobody comes any more, key and counts are gone when their minute is over; done each second. */
    public void forget() {
        minute();
    }

    /** How many sides are counted. */
    int counted() {
        var minute = current.get();
        return minute.asks.size() + minute.looks.size();
    }

    private static boolean isWithin(
            Minute minute, ConcurrentHashMap<Hash, AtomicInteger> counts, String from, int limit) {
        var side = hash(minute.key, from);
        var count = counts.get(side);
        if (count == null) {
            if (counts.size() >= MOST_COUNTED) {
                return false;
            }
            count = counts.computeIfAbsent(side, _ -> new AtomicInteger());
        }
        return count.incrementAndGet() <= limit;
    }

    private Minute minute() {
        long now = now();
        var minute = current.get();
        if (minute.number == now) {
            return minute;
        }
        current.compareAndSet(minute, begin(now));
        return current.get();
    }

    private Minute begin(long number) {
        var key = new byte[32];
        random.nextBytes(key);
        return new Minute(number, key, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new AtomicInteger());
    }

    private long now() {
        return clock.instant().getEpochSecond() / 60;
    }

    private static Hash hash(byte[] key, String from) {
        var side = Network.of(from).getBytes(StandardCharsets.US_ASCII);
        var keyed = Arrays.copyOf(key, key.length + side.length);
        System.arraycopy(side, 0, keyed, key.length, side.length);
        return Hashing.sha256(keyed);
    }
}
