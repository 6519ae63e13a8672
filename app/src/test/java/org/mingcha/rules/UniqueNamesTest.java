package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A type is found by its name alone: no two bear the same one, and none bears one that says nothing. */
class UniqueNamesTest {
    /** As the formatter writes it: what begins at the edge of a line is declared at the top. */
    private static final Pattern DECLARED =
            Pattern.compile("(?m)^(?:(?:public|final|abstract|sealed|non-sealed|strictfp) )*"
                    + "(?:class|interface|enum|record|@interface) (\\w+)");

    private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]+|[A-Z]+(?![a-z])");

    /** In front of anything. */
    private static final Set<String> EMPTY_BEGINNINGS = Set.of("Office");

    /** Behind anything, or alone. */
    private static final Set<String> EMPTY_ENDINGS = Set.of(
            "Desk",
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Impl",
            "Info",
            "Dto",
            "Data",
            "Told",
            "Asked",
            "Held",
            "Typed",
            "Wanted",
            "Said",
            "Sent",
            "Taken",
            "Came",
            "Owing",
            "Standing",
            "Taking",
            "Acting",
            "Deciding",
            "Saying",
            "Recount",
            "Folding",
            "Narrowing",
            "Narrowed");

    /** Alone: with another word before it, each says something. */
    private static final Set<String> EMPTY_ALONE = Set.of(
            "Parts",
            "Together",
            "Steps",
            "Words",
            "Sentences",
            "Stages",
            "Values",
            "Views",
            "Lines",
            "Rows",
            "Forms",
            "Place",
            "Given",
            "Kept",
            "Read",
            "Seen",
            "Shown",
            "Drawn",
            "Filed",
            "Measured",
            "Committed");

    /** Words in -ing that name a thing of the field. */
    private static final Set<String> NOUNS = Set.of(
            "Filing",
            "Finding",
            "Opening",
            "Founding",
            "Rendering",
            "Ranking",
            "Rating",
            "Timing",
            "Hashing",
            "Paging",
            "Screening",
            "Housekeeping",
            "Safekeeping");

    @Test
    void noNameStandsTwice() {
        var twice = new TreeMap<String, List<String>>();
        declared().forEach((name, files) -> {
            if (files.size() > 1) {
                twice.put(name, files);
            }
        });
        assertEquals(new TreeMap<>(), twice);
    }

    @Test
    void everyNameSaysWhatItIs() {
        var empty = new ArrayList<String>();
        declared().forEach((name, files) -> {
            if (isEmpty(words(name))) {
                empty.add(name + " in " + files);
            }
        });
        assertEquals(List.of(), empty);
    }

    @Test
    void wordsAreRead() {
        assertEquals(List.of("Office", "Ledger"), words("OfficeLedger"));
        assertTrue(isEmpty(words("OfficeLedger")));
        assertTrue(isEmpty(words("LinkDesk")));
        assertTrue(isEmpty(words("Parts")));
        assertTrue(isEmpty(words("Undoing")));
        assertEquals(
                List.of(),
                List.of("Filing", "BackupParts", "OfficialDocument", "DeskewedPage", "TransparencyLog").stream()
                        .filter(name -> isEmpty(words(name)))
                        .toList());
    }

    private static boolean isEmpty(List<String> words) {
        var last = words.getLast();
        return EMPTY_BEGINNINGS.contains(words.getFirst())
                || EMPTY_ENDINGS.contains(last)
                || words.size() == 1 && (EMPTY_ALONE.contains(last) || last.endsWith("ing") && !NOUNS.contains(last));
    }

    private static List<String> words(String name) {
        return WORD.matcher(name).results().map(match -> match.group()).toList();
    }

    /** All types at the top of a file, in main and in test sources, with the files where they stand. */
    private static SortedMap<String, List<String>> declared() {
        var found = new TreeMap<String, List<String>>();
        for (Path file : SourceTree.files("*/src/**.java")) {
            DECLARED.matcher(SourceTree.text(file))
                    .results()
                    .forEach(match -> found.computeIfAbsent(match.group(1), _ -> new ArrayList<>())
                            .add(SourceTree.name(file)));
        }
        assertTrue(found.size() > 1_000, "types: " + found.size());
        return found;
    }
}
