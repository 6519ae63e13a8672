package org.mingcha.evidence.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/** The numbers printed on one page, all of them, in reading order: or, where they are too many for a code, their digest. */
public sealed interface PageNumbers {
    /** One line for each paragraph or row that has any, parted by blanks. */
    record Listed(List<String> lines) implements PageNumbers {
        public Listed {
            lines = List.copyOf(lines);
            if (!lines.stream().allMatch(each -> LINE.matcher(each).matches())) {
                throw new IllegalArgumentException("No line of numbers");
            }
        }

        /** Number by number. */
        public List<String> all() {
            return lines.stream()
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .toList();
        }

        /** What is signed where the list has no room. */
        public Digested digested() {
            var all = all();
            return new Digested(Hashing.sha256(String.join(" ", all).getBytes(StandardCharsets.UTF_8)), all.size());
        }
    }

    /**
     * Only their digest.
     *
     * @param sha256 of all of them, parted by one blank each
     */
    record Digested(Hash sha256, int count) implements PageNumbers {}

    /** A hash is no number that anybody reads. */
    int LONGEST = 24;

    Pattern NUMBER = Pattern.compile("[0-9A-Za-z]+(?:[.,:/-][0-9A-Za-z]+)*%?");
    Pattern LINE = Pattern.compile("[0-9A-Za-z.,:/%-]+(?: [0-9A-Za-z.,:/%-]+)*");
    Pattern PAGE = Pattern.compile("[-\u2013\u2014] *[0-9]+ *[-\u2013\u2014]");
    Pattern DIGEST = Pattern.compile("# ([A-Za-z0-9+/]{43}=) ([1-9][0-9]{0,6})");

    /** The numbers in one printed line: runs of digits and letters with a digit among them. */
    static Stream<String> in(String printed) {
        return NUMBER.matcher(printed).results().map(MatchResult::group).filter(PageNumbers::isNumber);
    }

    /** The numbers of a page's text, without that of the page between its dashes. */
    static List<String> of(String text) {
        return text.lines()
                .filter(line -> !PAGE.matcher(line.strip()).matches())
                .flatMap(PageNumbers::in)
                .toList();
    }

    /** Whether these are the numbers, each in its place. */
    default boolean are(List<String> printed) {
        return switch (this) {
            case Listed listed -> listed.all().equals(printed);
            case Digested digested -> new Listed(printed).digested().equals(digested);
        };
    }

    private static boolean isNumber(String word) {
        return word.length() <= LONGEST && word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    default List<String> written() {
        return switch (this) {
            case Listed(var lines) -> lines;
            case Digested(var sha256, var count) -> List.of("# " + sha256.base64() + " " + count);
        };
    }

    static Optional<PageNumbers> read(List<String> lines) {
        try {
            var digest = lines.size() == 1 ? DIGEST.matcher(lines.getFirst()) : DIGEST.matcher("");
            return Optional.of(
                    digest.matches()
                            ? new Digested(Hash.ofBase64(digest.group(1)), Integer.parseInt(digest.group(2)))
                            : new Listed(lines));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
