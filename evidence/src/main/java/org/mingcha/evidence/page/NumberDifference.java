package org.mingcha.evidence.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A number that is printed otherwise than it was signed.
 *
 * @param position of the signed one among the page's numbers, from 1; of one too many, that before which it stands
 * @param signed empty: nothing was signed there
 * @param printed empty: nothing is printed there
 */
public record NumberDifference(int position, String signed, String printed) {
    private static final int MOST = 3_000;

    /** By the fewest changes; what stands in the same place between two that are the same is one pair after the other. */
    public static List<NumberDifference> between(List<String> signed, List<String> printed) {
        var shown = printed.subList(0, Math.min(MOST, printed.size()));
        var same = same(signed, shown);
        var differences = new ArrayList<NumberDifference>();
        int s = 0;
        int p = 0;
        while (s < signed.size() || p < shown.size()) {
            if (s < signed.size() && p < shown.size() && signed.get(s).equals(shown.get(p))) {
                s++;
                p++;
            } else {
                boolean isMissing = p == shown.size() || s < signed.size() && same[s + 1][p] > same[s + 1][p + 1];
                boolean isAdded = s == signed.size() || !isMissing && same[s][p + 1] > same[s + 1][p + 1];
                differences.add(
                        new NumberDifference(s + 1, isAdded ? "" : signed.get(s), isMissing ? "" : shown.get(p)));
                s += isAdded ? 0 : 1;
                p += isMissing ? 0 : 1;
            }
        }
        return differences;
    }

    /** How many numbers are the same, in order, from each place of both to their ends. */
    private static int[][] same(List<String> signed, List<String> shown) {
        var same = new int[signed.size() + 1][shown.size() + 1];
        for (int s = signed.size() - 1; s >= 0; s--) {
            for (int p = shown.size() - 1; p >= 0; p--) {
                same[s][p] = signed.get(s).equals(shown.get(p))
                        ? same[s + 1][p + 1] + 1
                        : Math.max(same[s + 1][p], same[s][p + 1]);
            }
        }
        return same;
    }
}
