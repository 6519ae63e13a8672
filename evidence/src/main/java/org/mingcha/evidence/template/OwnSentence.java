package org.mingcha.evidence.template;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.template.TemplateFlaw.Kind;
import tools.jackson.databind.JsonNode;

/** Words of a unit's own, in which no figure stands: not in digits, and not in Chinese number words. */
final class OwnSentence {
    private static final JsonNode SIGNS = YamlText.resource("/own-sentences.yaml");
    private static final String MARKS = SIGNS.path("marks").asString();
    private static final String NUMERALS = SIGNS.path("numerals").asString();
    /** The longest first, so that it is passed over whole. */
    private static final List<String> FIXED = Arrays.stream(
                    SIGNS.path("fixed").asString().split("\\s+"))
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final int MOST = 500;
    private static final int MOST_OF_HEADING = 40;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)\\}");
    private static final Pattern HEADING =
            Pattern.compile(SIGNS.path("ordinal_of_heading").asString());
    private static final Pattern ORDINAL = Pattern.compile(SIGNS.path("ordinal").asString());

    /** A heading may leave its ordinal to the report. */
    private static final Set<String> COUNTED = Set.of("i");

    private final String place;
    private final String text;

    OwnSentence(String place, String text) {
        this.place = place;
        this.text = text;
    }

    /** Empty where it may stand there. */
    Optional<TemplateFlaw> heading() {
        return flaw(COUNTED, Set.of(), MOST_OF_HEADING, HEADING);
    }

    Optional<TemplateFlaw> flaw(Set<String> may, Set<String> must) {
        return flaw(may, must, MOST, ORDINAL);
    }

    private Optional<TemplateFlaw> flaw(Set<String> may, Set<String> must, int most, Pattern ordinal) {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        var plain = PLACEHOLDER.matcher(text).replaceAll(" ");
        if (plain.codePoints().noneMatch(OwnSentence::isHan)) {
            return Optional.of(TemplateFlaw.of(Kind.EMPTY, place));
        }
        if (text.length() > most) {
            return Optional.of(TemplateFlaw.of(Kind.LONG, place, Integer.toString(most)));
        }
        return sign().or(() -> names.stream()
                        .filter(name -> !may.contains(name))
                        .findFirst()
                        .map(name -> TemplateFlaw.of(Kind.PLACEHOLDER, place, "{" + name + "}", listed(may))))
                .or(() -> must.stream()
                        .filter(name -> !names.contains(name))
                        .sorted()
                        .findFirst()
                        .map(name -> TemplateFlaw.of(Kind.PLACEHOLDER_MISSING, place, "{" + name + "}")))
                .or(() -> number(plain, ordinal));
    }

    private Optional<TemplateFlaw> sign() {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .filter(sign -> !isHan(sign) && MARKS.indexOf(sign) < 0)
                .mapToObj(sign -> TemplateFlaw.of(Kind.SIGN, place, shown(sign), quoted()))
                .findFirst();
    }

    private static String shown(int sign) {
        return Character.isWhitespace(sign) || Character.isISOControl(sign)
                ? "U+%04X".formatted(sign)
                : Character.toString(sign);
    }

    private Optional<TemplateFlaw> number(String plain, Pattern ordinal) {
        var passed = new boolean[plain.length()];
        ordinal.matcher(plain).results().forEach(found -> Arrays.fill(passed, found.start(1), found.end(1), true));
        for (var at = 0; at < plain.length(); at++) {
            if (passed[at]) {
                continue;
            }
            var from = at;
            var fixed =
                    FIXED.stream().filter(word -> plain.startsWith(word, from)).findFirst();
            if (fixed.isPresent()) {
                at += fixed.get().length() - 1;
            } else if (NUMERALS.indexOf(plain.charAt(at)) >= 0) {
                return Optional.of(TemplateFlaw.of(Kind.NUMBER, place, around(plain, at), quoted()));
            }
        }
        return Optional.empty();
    }

    /** The numeral with what stands at it, so that its writer finds it. */
    private static String around(String plain, int at) {
        return plain.substring(at, Math.min(plain.length(), at + 3)).strip();
    }

    private String quoted() {
        return text;
    }

    private static String listed(Set<String> names) {
        return names.isEmpty()
                ? "-"
                : String.join(
                        " ",
                        names.stream().sorted().map(name -> "{" + name + "}").toList());
    }

    private static boolean isHan(int sign) {
        return sign >= FIRST_HAN && sign <= LAST_HAN;
    }
}
