package org.mingcha.evidence.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;

/**
 * The number of a document (发文字号).
 *
 * @param series its beginning, which stands for the body and the kind of paper (机关代字)
 * @param number from 1, in its series and year, without zeros before it
 */
public record PaperNumber(String series, int year, long number) {
    /** The facts of {@code unit.paper_numbered}, beside these: {@link #KIND}, {@link #REFERENCE} and what the paper is. */
    public static final String SERIES = "series";

    public static final String YEAR = "year";
    public static final String NUMBER = "number";
    public static final String KIND = "kind";
    public static final String REFERENCE = "reference";

    /** The digest of what a paper prints ({@link PaperWords}). */
    public static final String WORDS = "words";

    /** The text of the same leaf. */
    public static final String SIGNER = "signer";

    public static final String DESPITE = "despite";
    public static final String LACKS = "lacks";
    public static final String ACCOUNT = "by_account";

    /** How it is printed; the brackets that people type instead are taken for those that are printed. */
    public static final String FORM = "head.numbered";

    private static final int MOST = 999_999;
    private static final Pattern OPENING = Pattern.compile("[\\[(\uff08\uff3b\u3010]");
    private static final Pattern CLOSING = Pattern.compile("[\\])\uff09\uff3d\u3011]");
    private static final Pattern SERIES_WORDS = Pattern.compile("[^\\p{Cntrl}\\s]{1,50}");

    public PaperNumber {
        if (!SERIES_WORDS.matcher(series).matches() || year < 1000 || year > 2999 || number < 1 || number > MOST) {
            throw new MalformedEvidence("This is no number of a document: " + series + ", " + year + ", " + number);
        }
    }

    public String words(SentenceBook book) {
        return book.say(FORM, List.of(series, Integer.toString(year), Long.toString(number)));
    }

    /** What was typed, whole; empty where it is not in the form. */
    public static Optional<PaperNumber> parse(String typed, SentenceBook book) {
        var parts = Pattern.compile("\\{\\d}").split(book.sentence(FORM), -1);
        var plain = CLOSING.matcher(OPENING.matcher(typed.strip()).replaceAll(parts[1]))
                .replaceAll(parts[2]);
        var form = Pattern.compile("([^\\p{Cntrl}\\s]{1,50})" + Pattern.quote(parts[1]) + "([12]\\d{3})"
                + Pattern.quote(parts[2]) + "([1-9]\\d{0,5})" + Pattern.quote(parts[3]));
        var found = form.matcher(plain);
        return found.matches()
                ? Optional.of(new PaperNumber(
                        found.group(1), Integer.parseInt(found.group(2)), Long.parseLong(found.group(3))))
                : Optional.empty();
    }

    /** Of the leaf that gives it to this paper. */
    public Content facts(String kind, String reference, Map<String, String> paper) {
        var facts = new TreeMap<String, Object>(paper);
        facts.put(KIND, kind);
        facts.put(REFERENCE, reference);
        facts.put(SERIES, series);
        facts.put(YEAR, Integer.toString(year));
        facts.put(NUMBER, Long.toString(number));
        return new Content(facts);
    }
}
