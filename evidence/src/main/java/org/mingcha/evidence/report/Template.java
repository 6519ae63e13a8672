package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with {placeholders}. One without a value takes its clause along: its brackets if it stands in some, else what
 * lies between two of the marks ，；。 around it. What remains begins and ends as a sentence does. {name?} has no value
 * where it is 0, either.
 */
final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_.0-9]+)(\\??)\\}");
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）");
    /** Runs of plain characters at once: one by one each would cost a stack frame. */
    private static final Pattern CLAUSE = Pattern.compile("[，；。]?(?:[^，；。（]++|（[^）]*+）)*+");

    private static final Set<String> ZEROS = Set.of("0", "0%");

    private final String text;
    private final ReportLanguage language;

    Template(String text) {
        this(text, ReportLanguage.CHINESE);
    }

    /** @param language in which its words are written; it is cut at the same marks in each */
    Template(String text, ReportLanguage language) {
        this.text = text;
        this.language = language;
    }

    CitedText with(Map<String, CitedText> values) {
        return with(name -> values.getOrDefault(name, CitedText.NONE));
    }

    CitedText with(Function<String, CitedText> values) {
        var kept = BRACKETS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(isWhole(found.group(), values) ? found.group() : ""));
        var out = CitedText.NONE;
        for (var sentence : sentences(kept)) {
            out = out.then(sentence(sentence, values));
        }
        return out;
    }

    private static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        var from = 0;
        for (var at = text.indexOf('。'); at >= 0; at = text.indexOf('。', from)) {
            sentences.add(text.substring(from, at + 1));
            from = at + 1;
        }
        sentences.add(text.substring(from));
        return sentences;
    }

    private CitedText sentence(String sentence, Function<String, CitedText> values) {
        var stop = sentence.endsWith("。") ? "。" : "";
        var body = sentence.substring(0, sentence.length() - stop.length());
        var out = CitedText.NONE;
        var clauses = CLAUSE.matcher(body);
        while (clauses.find()) {
            var clause = clauses.group();
            if (isWhole(clause, values)) {
                out = out.then(filled(out.isEmpty() ? withoutMark(clause) : clause, values));
            }
        }
        return out.isEmpty() ? out : out.then(language.written(stop));
    }

    private static String withoutMark(String clause) {
        return !clause.isEmpty() && "，；".indexOf(clause.charAt(0)) >= 0 ? clause.substring(1) : clause;
    }

    private static boolean isWhole(String clause, Function<String, CitedText> values) {
        return PLACEHOLDER
                .matcher(clause)
                .results()
                .noneMatch(found -> value(found, values).isEmpty());
    }

    private static CitedText value(MatchResult placeholder, Function<String, CitedText> values) {
        var words = values.apply(placeholder.group(1));
        return !placeholder.group(2).isEmpty() && ZEROS.contains(words.text()) ? CitedText.NONE : words;
    }

    private CitedText filled(String clause, Function<String, CitedText> values) {
        var out = CitedText.NONE;
        var end = 0;
        for (var found : PLACEHOLDER.matcher(clause).results().toList()) {
            out = out.then(language.written(clause.substring(end, found.start()), values))
                    .then(value(found, values));
            end = found.end();
        }
        return out.then(language.written(clause.substring(end), values));
    }
}
