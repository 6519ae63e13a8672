package org.mingcha.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The list of docs/adr/0007: what no name of the product may say, and which classes reach out. */
final class NeverWords {
    private static final String PAGE = "docs/adr/0007-what-the-product-never-holds.md";
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final int LONGEST_RUN = 4;
    /** Pinyin this long is no part of an English word by chance. */
    private static final int DISTINCT = 7;

    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final List<String> pinyin = new ArrayList<>();
    private final List<String> chinese = new ArrayList<>();
    private final List<String> reachingOut;

    NeverWords() {
        var page = SourceTree.text(SourceTree.ROOT.resolve(PAGE));
        page.lines().filter(line -> line.startsWith("| ")).skip(1).forEach(this::read);
        var section = page.substring(page.indexOf("**What reaches out.**"), page.indexOf("**Given up.**"));
        reachingOut = Pattern.compile("`([a-z]\\w*(?:\\.\\w+)+|[a-z]+\\d)`")
                .matcher(section)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private void read(String row) {
        var cells = row.split("\\|");
        var kind = cells[1].strip();
        words(cells[3]).forEach(word -> kinds.put(word.replace(" ", ""), kind));
        words(cells[4]).forEach(word -> pinyin.add(put(word, kind)));
        words(cells[5]).forEach(word -> chinese.add(put(word, kind)));
    }

    private String put(String word, String kind) {
        kinds.put(word, kind);
        return word;
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).toList();
    }

    /** How many words of each kind there are. */
    Map<String, Long> sizes() {
        var sizes = new LinkedHashMap<String, Long>();
        kinds.values().forEach(kind -> sizes.merge(kind, 1L, Long::sum));
        return sizes;
    }

    List<String> reachingOut() {
        return reachingOut;
    }

    /** The kind and the word that a name says, if any. */
    Optional<String> saidBy(String name) {
        return chinese.stream()
                .filter(name::contains)
                .findFirst()
                .or(() -> latin(name))
                .map(word -> kinds.get(word) + " (" + word + ")");
    }

    private Optional<String> latin(String name) {
        var tokens = Arrays.stream(BETWEEN_WORDS.split(name))
                .filter(token -> !token.isEmpty())
                .map(token -> token.toLowerCase(Locale.ROOT))
                .toList();
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from + 1; to <= Math.min(tokens.size(), from + LONGEST_RUN); to++) {
                var found = listed(String.join("", tokens.subList(from, to)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> listed(String run) {
        if (kinds.containsKey(run)) {
            return Optional.of(run);
        }
        if (run.endsWith("s") && kinds.containsKey(run.substring(0, run.length() - 1))) {
            return Optional.of(run.substring(0, run.length() - 1));
        }
        return pinyin.stream()
                .filter(word -> word.length() >= DISTINCT && run.contains(word))
                .findFirst();
    }
}
