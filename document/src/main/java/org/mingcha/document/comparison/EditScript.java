package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fewest steps from one list of texts to another (Myers, An O(ND) difference algorithm, 1986). */
final class EditScript {
    /** Lists that differ in more than this are told from each other line by line. */
    private static final int MOST = 3_000;

    private final List<String> before;
    private final List<String> after;
    private final List<int[]> trace = new ArrayList<>();

    private EditScript(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** A stretch that differs: {@code before[from, until)} became {@code after[newFrom, newUntil)}. */
    record Hunk(int from, int until, int newFrom, int newUntil) {}

    static List<Hunk> between(List<String> before, List<String> after) {
        return new EditScript(before, after).hunks();
    }

    private List<Hunk> hunks() {
        var steps = search();
        if (steps < 0) {
            return List.of(new Hunk(0, before.size(), 0, after.size()));
        }
        var hunks = new ArrayList<Hunk>();
        var x = before.size();
        var y = after.size();
        for (var step = steps; step > 0; step--) {
            var reached = trace.get(step - 1);
            var k = x - y;
            var down = k == -step || k != step && at(reached, step - 1, k - 1) < at(reached, step - 1, k + 1);
            var previous = down ? k + 1 : k - 1;
            var fromX = at(reached, step - 1, previous);
            var fromY = fromX - previous;
            add(hunks, down ? new Hunk(fromX, fromX, fromY, fromY + 1) : new Hunk(fromX, fromX + 1, fromY, fromY));
            x = fromX;
            y = fromY;
        }
        return hunks.reversed();
    }

    /** Steps that follow each other make one hunk; they come from the end. */
    private static void add(List<Hunk> hunks, Hunk step) {
        var next = hunks.isEmpty() ? null : hunks.getLast();
        if (next != null && step.until() == next.from() && step.newUntil() == next.newFrom()) {
            hunks.set(hunks.size() - 1, new Hunk(step.from(), next.until(), step.newFrom(), next.newUntil()));
        } else {
            hunks.add(step);
        }
    }

    /** How many steps; below 0: too many. */
    private int search() {
        var most = Math.min(MOST, before.size() + after.size());
        var reach = new int[2 * most + 3];
        for (var step = 0; step <= most; step++) {
            for (var k = -step; k <= step; k += 2) {
                var down = k == -step || k != step && reach[most + k] < reach[most + k + 2];
                var x = down ? reach[most + k + 2] : reach[most + k] + 1;
                while (x < before.size()
                        && x - k < after.size()
                        && before.get(x).equals(after.get(x - k))) {
                    x++;
                }
                reach[most + k + 1] = x;
                if (x >= before.size() && x - k >= after.size()) {
                    return step;
                }
            }
            trace.add(Arrays.copyOfRange(reach, most + 1 - step, most + 2 + step));
        }
        return -1;
    }

    private static int at(int[] reached, int step, int k) {
        return reached[k + step];
    }
}
