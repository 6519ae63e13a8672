package org.mingcha.evidence.never;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.YamlText;
import tools.jackson.databind.JsonNode;

/**
 * The list of docs/adr/0007 as published definitions are checked by it: registers, returns, checklists and their words. A word
 * is found in simplified and traditional characters, in pinyin, in the abbreviations that are in use and in English, also where
 * blanks, signs or a change of script stand inside it.
 */
public final class NeverList {
    private static final Pattern ENGLISH_WORDS =
            Pattern.compile("[^\\p{L}]+|\\p{IsHan}+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final int LONGEST_RUN = 4;

    private static final NeverList SHIPPED = new NeverList(YamlText.resource("/never.yaml"));

    /** One kind of the list with its reasons. */
    private record Kind(String code, String chinese, String english) {}

    private final Map<String, Kind> words = new LinkedHashMap<>();
    private final Map<String, List<String>> pinyin = new LinkedHashMap<>();
    private final Map<String, Kind> abbreviations = new HashMap<>();
    private final Map<String, Kind> english = new HashMap<>();
    private final Set<String> inProse = new HashSet<>();
    private final List<String> innocent = new ArrayList<>();
    private final WrittenText written;

    private NeverList(JsonNode file) {
        file.path("kinds").forEach(this::read);
        file.path("innocent").forEach(each -> each.path("phrases").forEach(phrase -> innocent.add(phrase.asString())));
        written = new WrittenText(file.path("traditional").asString());
    }

    public static NeverList shipped() {
        return SHIPPED;
    }

    private void read(JsonNode node) {
        var kind = new Kind(
                node.path("kind").asString(),
                node.path("zh").asString(),
                node.path("en").asString());
        if (node.has("prose")) {
            inProse.add(kind.code());
        }
        node.path("words").properties().forEach(word -> {
            words.put(word.getKey(), kind);
            pinyin.put(word.getKey(), Arrays.asList(word.getValue().asString().split(" ")));
        });
        node.path("short").forEach(word -> abbreviations.put(word.asString(), kind));
        node.path("english").forEach(word -> english.put(word.asString().replace(" ", ""), kind));
    }

    /**
     * The same for sentences, in which words of an office's work stand beside all others: what is asked to be taken away or to be
     * posted, whom to list and whose views to rate.
     */
    public Optional<Breach> breachInProse(Collection<String> said) {
        return said.stream()
                .flatMap(each -> breach(each, inProse::contains).stream())
                .findFirst();
    }

    /** The first of these words that breaks the list. */
    public Optional<Breach> breach(Collection<String> said) {
        return said.stream().flatMap(each -> breach(each).stream()).findFirst();
    }

    public Optional<Breach> breach(String said) {
        return breach(said, _ -> true);
    }

    /** @param wanted kinds that are looked for: a word of another kind hides none of these */
    private Optional<Breach> breach(String said, Predicate<String> wanted) {
        var plain = written.plain(said);
        var joined = without(WrittenText.joined(plain));
        return words.entrySet().stream()
                .filter(word -> wanted.test(word.getValue().code()) && joined.contains(word.getKey()))
                .findFirst()
                .map(word -> breach(said, word.getKey(), words))
                .or(() -> inPinyin(said, without(plain), wanted))
                .or(() -> shortened(said, plain, wanted))
                .or(() -> inEnglish(said, wanted));
    }

    private static Breach breach(String said, String word, Map<String, Kind> kinds) {
        var kind = java.util.Objects.requireNonNull(kinds.get(word));
        return new Breach(said, word, kind.code(), kind.chinese(), kind.english());
    }

    private String without(String text) {
        var left = text;
        for (var phrase : innocent) {
            left = left.replace(phrase, "\n");
        }
        return left;
    }

    /** Written out in pinyin, wholly or one character of it. */
    private Optional<Breach> inPinyin(String said, String plain, Predicate<String> wanted) {
        var syllables = Syllables.of(plain, this::syllable);
        return pinyin.entrySet().stream()
                .filter(word -> isOf(words.get(word.getKey()), wanted))
                .filter(word -> syllables.say(word.getValue()))
                .findFirst()
                .map(word -> breach(said, word.getKey(), words));
    }

    /** Of a character that stands in a listed word. */
    private Set<String> syllable(String character) {
        var found = new HashSet<String>();
        pinyin.forEach((word, sounds) -> {
            int at = word.indexOf(character);
            if (at >= 0) {
                found.add(sounds.get(at));
            }
        });
        return found;
    }

    private static boolean isOf(@Nullable Kind kind, Predicate<String> wanted) {
        return kind != null && wanted.test(kind.code());
    }

    private Optional<Breach> shortened(String said, String plain, Predicate<String> wanted) {
        return Arrays.stream(plain.split("[^a-z]+"))
                .filter(word -> isOf(abbreviations.get(word), wanted))
                .findFirst()
                .map(word -> breach(said, word, abbreviations));
    }

    private Optional<Breach> inEnglish(String said, Predicate<String> wanted) {
        var words = Arrays.stream(ENGLISH_WORDS.split(said))
                .filter(token -> !token.isEmpty())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        var tokens = without(words).split("\\s+");
        for (int from = 0; from < tokens.length; from++) {
            for (int to = from + 1; to <= Math.min(tokens.length, from + LONGEST_RUN); to++) {
                var run = String.join("", Arrays.asList(tokens).subList(from, to));
                var word = run.endsWith("s") && !english.containsKey(run) ? run.substring(0, run.length() - 1) : run;
                if (isOf(english.get(word), wanted)) {
                    return Optional.of(breach(said, word, english));
                }
            }
        }
        return Optional.empty();
    }

    /** Chinese words by kind, for the page that has them too. */
    Map<String, Set<String>> chinese() {
        return byKind(words);
    }

    Map<String, Set<String>> inEnglish() {
        return byKind(english);
    }

    /** Without blanks between syllables. */
    Set<String> pinyin() {
        var all = new HashSet<String>();
        pinyin.values().forEach(each -> all.add(String.join("", each)));
        return all;
    }

    private static Map<String, Set<String>> byKind(Map<String, Kind> words) {
        var kinds = new HashMap<String, Set<String>>();
        words.forEach((word, kind) ->
                kinds.computeIfAbsent(kind.code(), _ -> new HashSet<>()).add(word));
        return kinds;
    }
}
