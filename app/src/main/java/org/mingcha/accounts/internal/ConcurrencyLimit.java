package org.mingcha.accounts.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Limits how much of one kind is under way at the same time; a kind of which nothing is under way is not kept. */
final class ConcurrencyLimit {
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();

    /** Acts, unless as many as may be are at it already. */
    <T> T act(String kind, int most, Supplier<T> act, T tooMany) {
        int with = underWay.merge(kind, 1, Integer::sum);
        try {
            return with > most ? tooMany : act.get();
        } finally {
            underWay.computeIfPresent(kind, (_, count) -> count == 1 ? null : count - 1);
        }
    }
}
