package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingcha.document.Passage;
import org.mingcha.evidence.verify.SentenceDifferences;
import org.mingcha.evidence.verify.SentenceDifferences.Difference;

/** In which sentences an edited document differs from what it should say, in the order of the report. */
final class SentenceComparison {
    private static final Pattern ENDS = Pattern.compile("(?<=[。！？])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private final List<Said> expected = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    /** A sentence of the report, where it stands. */
    private record Said(String place, String sentence) {}

    SentenceComparison(List<Passage> passages, List<String> paragraphs) {
        var heading = "";
        for (var passage : passages) {
            heading = switch (passage.kind()) {
                case HEADING1, HEADING2, ANNEX_TITLE -> passage.text();
                default -> heading;
            };
            var place = heading.isEmpty() ? passage.place() : passage.place() + " " + heading;
            sentences(passage.text()).forEach(each -> expected.add(new Said(place, each)));
        }
        paragraphs.forEach(each -> found.addAll(sentences(each)));
    }

    private static List<String> sentences(String text) {
        return ENDS.splitAsStream(text)
                .map(String::strip)
                .filter(each -> !key(each).isEmpty())
                .toList();
    }

    /** Blanks are a program's business. */
    private static String key(String sentence) {
        return BLANKS.matcher(sentence).replaceAll("");
    }

    SentenceDifferences differences() {
        var all = new ArrayList<Difference>();
        var before = expected.stream().map(each -> key(each.sentence())).toList();
        var after = found.stream().map(SentenceComparison::key).toList();
        for (var hunk : EditScript.between(before, after)) {
            var length = Math.max(hunk.until() - hunk.from(), hunk.newUntil() - hunk.newFrom());
            for (var i = 0; i < length; i++) {
                all.add(difference(hunk, i));
            }
        }
        return SentenceDifferences.of(all);
    }

    private Difference difference(EditScript.Hunk hunk, int i) {
        var isThere = hunk.from() + i < hunk.until();
        var place = isThere ? hunk.from() + i : Math.max(0, hunk.until() - 1);
        return new Difference(
                expected.isEmpty() ? "" : expected.get(place).place(),
                isThere ? expected.get(place).sentence() : "",
                hunk.newFrom() + i < hunk.newUntil() ? found.get(hunk.newFrom() + i) : "");
    }
}
