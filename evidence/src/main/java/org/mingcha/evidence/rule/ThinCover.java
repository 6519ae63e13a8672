package org.mingcha.evidence.rule;

import java.time.YearMonth;
import java.util.List;

/**
 * How little stands behind a figure of 0.
 *
 * @param nil months covered by a nil return alone, which is what the unit says of itself
 * @param single months covered by one entry alone
 */
public record ThinCover(String item, String figure, List<YearMonth> nil, List<YearMonth> single) {
    public ThinCover {
        nil = List.copyOf(nil);
        single = List.copyOf(single);
    }

    boolean isEmpty() {
        return nil.isEmpty() && single.isEmpty();
    }
}
