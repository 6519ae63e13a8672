package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingcha.evidence.register.Field;
import org.mingcha.ledger.text.Wordform;
import tools.jackson.databind.JsonNode;

/** The words by which offices say one of a field's choices. */
final class ChoiceWords {
    /** 转民政办办理: a star in a word stands for up to twelve characters. */
    private static final String STAR = ".{0,12}";

    private record Word(String choice, String key, Pattern pattern) {}

    private final Field field;
    private final List<Word> words = new ArrayList<>();

    ChoiceWords(Field field, JsonNode known) {
        this.field = field;
        for (var choice : field.choices()) {
            var all = new LinkedHashSet<String>();
            all.add(choice.value());
            all.add(choice.english());
            known.path(choice.value()).values().forEach(each -> all.add(each.asString()));
            all.forEach(each -> words.add(word(choice.value(), each)));
        }
        words.sort(Comparator.comparingInt((Word each) -> each.key().length()).reversed());
    }

    private static Word word(String choice, String written) {
        var key = Wordform.key(written).toLowerCase(Locale.ROOT);
        var parts = key.split("\\*", -1);
        var pattern = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : STAR).append(Pattern.quote(parts[i]));
        }
        return new Word(choice, key, Pattern.compile(pattern.toString()));
    }

    /** The choice that the whole text says. */
    Optional<String> exactly(String text) {
        var key = Wordform.choice(text);
        return words.stream()
                .filter(word -> word.key().equals(key))
                .map(Word::choice)
                .findFirst();
    }

    /** The choices whose words stand in the text, in the register's order; a word within a longer one is none. */
    List<String> within(String text) {
        var rest = Wordform.key(text);
        Set<String> found = new LinkedHashSet<>();
        for (var word : words) {
            var matcher = word.pattern().matcher(rest);
            if (matcher.find()) {
                found.add(word.choice());
                // What is used up cannot be another word; something stays, or its two sides would make one.
                rest = matcher.replaceAll("|");
            }
        }
        return field.choices().stream()
                .map(each -> each.value())
                .filter(found::contains)
                .toList();
    }
}
