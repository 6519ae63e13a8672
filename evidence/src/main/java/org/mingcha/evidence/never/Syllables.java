package org.mingcha.evidence.never;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A text as syllables of pinyin, each as it was typed or as a listed character sounds. */
final class Syllables {
    private static final Pattern RUNS = Pattern.compile("[a-z]+|\\p{IsHan}");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:[bpmf]|[dtnl]|[gkh]|[jqx]|zh|ch|sh|[rzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ue|ui|uo|ve|[aoeiuv])");
    private static final int LONGEST = 6;
    /** What may follow a word within one run of letters: counts, numbers and those who do it. */
    private static final Set<String> AFTER = Set.of(
            "shu",
            "liang",
            "lv",
            "lu",
            "hao",
            "ma",
            "haoma",
            "ren",
            "yuan",
            "renyuan",
            "renshu",
            "tiaoshu",
            "cishu",
            "qingkuang",
            "tongji",
            "mingdan",
            "biao",
            "zongshu",
            "shuliang",
            "ci",
            "tiao",
            "jianshu",
            "xinxi");

    /**
     * @param typed written in letters
     * @param starts first of its run of letters
     * @param left what is left of the run behind it
     */
    private record Syllable(Set<String> sounds, boolean typed, boolean starts, String left) {}

    private final List<Syllable> syllables;

    private Syllables(List<Syllable> syllables) {
        this.syllables = syllables;
    }

    /** @param sounds of a Chinese character; none: no listed word has it */
    static Syllables of(String plain, Function<String, Set<String>> sounds) {
        var all = new ArrayList<Syllable>();
        var runs = RUNS.matcher(plain);
        while (runs.find()) {
            var run = runs.group();
            if (run.charAt(0) > 'z') {
                all.add(new Syllable(sounds.apply(run), false, true, ""));
            } else {
                var parts = new ArrayList<String>();
                if (cut(run, parts)) {
                    add(parts, all);
                } else {
                    all.add(new Syllable(Set.of(run), true, true, ""));
                }
            }
        }
        return new Syllables(all);
    }

    private static void add(List<String> parts, List<Syllable> all) {
        for (int i = 0; i < parts.size(); i++) {
            var left = String.join("", parts.subList(i + 1, parts.size()));
            all.add(new Syllable(Set.of(parts.get(i)), true, i == 0, left));
        }
    }

    /** Into whole syllables, from behind, the longest first; false: it is no pinyin. */
    private static boolean cut(String run, List<String> parts) {
        var lengths = new int[run.length() + 1];
        for (int from = run.length() - 1; from >= 0; from--) {
            for (int length = Math.min(LONGEST, run.length() - from); length > 0 && lengths[from] == 0; length--) {
                int to = from + length;
                if ((to == run.length() || lengths[to] > 0)
                        && SYLLABLE.matcher(run.substring(from, to)).matches()) {
                    lengths[from] = length;
                }
            }
        }
        for (int from = 0; from < run.length() && lengths[0] > 0; from += lengths[from]) {
            parts.add(run.substring(from, from + lengths[from]));
        }
        return lengths[0] > 0;
    }

    /** Whether the word stands there, at least one syllable of it in letters. */
    boolean say(List<String> word) {
        for (int from = 0; from + word.size() <= syllables.size(); from++) {
            var window = syllables.subList(from, from + word.size());
            if (isSaid(window, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSaid(List<Syllable> window, List<String> word) {
        boolean typed = false;
        for (int i = 0; i < word.size(); i++) {
            if (!window.get(i).sounds().contains(word.get(i))) {
                return false;
            }
            typed |= window.get(i).typed();
        }
        var left = window.getLast().left();
        return typed && window.getFirst().starts() && (left.isEmpty() || AFTER.contains(left));
    }
}
