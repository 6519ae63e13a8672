package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingcha.document.Resource;

/**
 * Breaks a title by meaning and shape (GB/T 9704, 7.3.1): never inside a word that is known, best before its subject, the
 * lines of like length, as a trapezoid or a rhombus and not as an hourglass.
 */
final class TitleBreaker {
    private static final int MOST_LINES = 4;
    private static final double UNKNOWN = 12;
    private static final double WITHIN = 400;
    private static final double UNBALANCED = 60;
    private static final double HOURGLASS = 30;
    private static final double STUMP = 0.4;
    private static final double STUMPED = 25;

    /** Within the title of another document that would fit on a line. */
    private static final double QUOTED = 80;

    private static final List<String> WORDS = Resource.text("layout/title-words.txt")
            .lines()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private final ShapedText text;
    private final double width;
    private final double[] reached;
    private final double[] costs;
    private List<Integer> best = List.of();
    private double least = Double.POSITIVE_INFINITY;

    private TitleBreaker(ShapedText text, double width) {
        this.text = text;
        this.width = width;
        reached = new double[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            reached[i + 1] = reached[i] + text.advance(i);
        }
        costs = costs(text.characters());
        keepQuoted();
    }

    private void keepQuoted() {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            open = text.character(i) == '《' ? i : open;
            if (text.character(i) == '》' && open >= 0 && reached[i + 1] - reached[open] <= width) {
                for (int k = open + 1; k <= i; k++) {
                    costs[k] = Math.max(costs[k], QUOTED);
                }
                open = -1;
            }
        }
    }

    static List<LineBreaker.Line> lines(ShapedText text, double width) {
        TitleBreaker breaker = new TitleBreaker(text, width);
        int fewest = (int) Math.ceil(breaker.reached[text.length()] / width);
        for (int count = fewest; count <= Math.min(fewest + 1, MOST_LINES) && breaker.best.isEmpty(); count++) {
            breaker.search(count, new ArrayList<>(List.of(0)), 0);
        }
        return breaker.best.isEmpty() ? new LineBreaker(text, width, width).lines() : breaker.found();
    }

    /** Tries all places for the ends of the lines that are still to be filled. */
    private void search(int count, List<Integer> starts, double cost) {
        int from = starts.getLast();
        if (cost >= least) {
            return;
        }
        if (starts.size() == count) {
            if (reached[text.length()] - reached[from] <= width) {
                judge(starts, cost);
            }
            return;
        }
        for (int to = from + 1; to < text.length() && reached[text.end(from, to)] - reached[from] <= width; to++) {
            if (costs[to] < WITHIN) {
                starts.add(to);
                search(count, starts, cost + costs[to]);
                starts.removeLast();
            }
        }
    }

    private void judge(List<Integer> starts, double breaks) {
        double mean = reached[text.length()] / starts.size();
        double[] widths = new double[starts.size()];
        double cost = breaks;
        for (int i = 0; i < widths.length; i++) {
            int end = i + 1 < widths.length ? starts.get(i + 1) : text.length();
            widths[i] = reached[text.end(starts.get(i), end)] - reached[starts.get(i)];
            cost += UNBALANCED * Math.pow(widths[i] / mean - 1, 2);
            cost += widths[i] < STUMP * mean ? STUMPED : 0;
        }
        for (int i = 1; i + 1 < widths.length; i++) {
            cost += widths[i] < widths[i - 1] && widths[i] < widths[i + 1] ? HOURGLASS : 0;
        }
        if (cost < least) {
            least = cost;
            best = List.copyOf(starts);
        }
    }

    private List<LineBreaker.Line> found() {
        List<LineBreaker.Line> lines = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            boolean isLast = i + 1 == best.size();
            int to = isLast ? text.length() : best.get(i + 1);
            lines.add(new LineBreaker.Line(best.get(i), text.end(best.get(i), to), isLast));
        }
        return lines;
    }

    /** What a break before each character costs. */
    private static double[] costs(int[] characters) {
        int[] torn = LineBreaks.costs(characters);
        double[] costs = new double[characters.length + 1];
        String rest = new String(characters, 0, characters.length);
        boolean wasKnown = false;
        for (int i = 0; i < characters.length; ) {
            int length = wordLength(rest);
            costs[i] = torn[i] > 0 ? Math.max(torn[i], UNKNOWN) : length > 0 || wasKnown ? 4 : UNKNOWN;
            costs[i] += meaning(characters, i);
            for (int k = 1; k < length; k++) {
                costs[i + k] = WITHIN;
            }
            wasKnown = length > 0;
            int step = Math.max(1, length);
            i += step;
            rest = rest.substring(rest.offsetByCodePoints(0, step));
        }
        return costs;
    }

    private static int wordLength(String rest) {
        for (String word : WORDS) {
            if (rest.startsWith(word)) {
                return word.length();
            }
        }
        return 0;
    }

    /** The subject begins a line; what belongs to the word before does not. */
    private static double meaning(int[] characters, int at) {
        boolean beginsSubject = at + 1 < characters.length && characters[at] == '关' && characters[at + 1] == '于';
        if (beginsSubject) {
            return -30;
        }
        int before = at > 0 ? characters[at - 1] : ' ';
        if ("的和与及等了".indexOf(characters[at]) >= 0) {
            return characters[at] == '的' || characters[at] == '等' ? WITHIN : 0;
        }
        return before == '》' || characters[at] == '《' ? -4 : "和与及对在".indexOf(before) >= 0 ? 10 : 0;
    }
}
