package org.mingcha.reporting.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.mingcha.reporting.internal.CompletenessProjectionTable.Filed;
import org.mingcha.reporting.internal.CompletenessProjectionTable.Key;

/** By how much the counts move: what stood counts minus one, what stands plus one. */
final class CountDeltas {
    private final List<Step> all = new ArrayList<>();

    CountDeltas(
            Collection<Filed> before,
            Collection<Filed> now,
            Collection<Key> sentBackBefore,
            Collection<Key> sentBackNow) {
        before.forEach(each -> all.add(Step.of(each, -1)));
        now.forEach(each -> all.add(Step.of(each, 1)));
        sentBackBefore.forEach(key -> all.add(new Step(key, 0, 0, 0, 0, 0, -1)));
        sentBackNow.forEach(key -> all.add(new Step(key, 0, 0, 0, 0, 0, 1)));
    }

    /** Of one unit in one period. */
    record Step(Key key, int filed, int onTime, int nil, int contradicted, int waiting, int sentBack) {
        private static Step of(Filed filed, int sign) {
            return new Step(
                    filed.key(),
                    sign,
                    filed.onTime() ? sign : 0,
                    filed.nil() ? sign : 0,
                    filed.contradicted() ? sign : 0,
                    filed.waiting() ? sign : 0,
                    0);
        }
    }

    List<Key> keys() {
        return all.stream().map(Step::key).toList();
    }

    Integer[] column(ToIntFunction<Step> one) {
        return all.stream().map(one::applyAsInt).toArray(Integer[]::new);
    }
}
