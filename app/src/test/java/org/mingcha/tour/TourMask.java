package org.mingcha.tour;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.evidence.register.Registers;

/**
 * Puts names for what is another with each run: ids {@code #1}, log indexes {@code @1}, digests {@code sha1}, numbered as
 * they first appear in a file, so that one taken for another is seen; {@code now} for the minutes of the script.
 */
final class TourMask {
    /** Where record ids begin in these tests, so that no other number is taken for one. */
    static final long FIRST_RECORD = 70_000_001;

    private static final int UTC = 8;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private static final Pattern CSRF = Pattern.compile("(name=\"_csrf\" value=\")[^\"]+");
    private static final Pattern KEY = Pattern.compile("(name=\"key\" value=\")[^\"]+");
    private static final Pattern CHECKPOINT = Pattern.compile("(checkpoint |校验点 |\"size\":)\\d+");
    /** Accounts live in the machine's own time, wherever a script's clock stands. */
    private static final Pattern TRUE_TIME = Pattern.compile("(20\\d\\d-\\d\\d-\\d\\d)[ T]\\d\\d:\\d\\d(?:Z|:\\d\\d)?");

    private static final Pattern SECOND = Pattern.compile("(T\\d\\d:\\d\\d):\\d\\d(?:\\.\\d+)?Z");
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern ASSET = Pattern.compile("\\?v=[0-9a-f]{12}");
    private static final Pattern HERE = Pattern.compile("(/preferences\\?[^\"]*?to=)[^\"]*");
    private static final Pattern USER = Pattern.compile("(/users/|\\(number |\"id\":)(\\d+)");
    private static final Pattern DRAW = Pattern.compile("(/draws/|\\b[Dd]raw |\"draw\":|\"no\":)(\\d+)\\b");
    private static final Pattern ROUND =
            Pattern.compile("(/campaigns/|/assessments/|/reviews/|\"(?:campaign|assessment)\":)(\\d+)\\b");
    private static final Pattern FILED = Pattern.compile("\\bR-[0-9A-Z]{4,12}\\b");
    private static final Pattern WELCOME = Pattern.compile("(/welcome/)[\\w-]{20,}");
    private static final Pattern TOKEN = Pattern.compile("\\bmingcha_[\\w-]{20,}");
    private static final Pattern RECEIPT = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\\b");
    private static final Pattern RECORD = Pattern.compile("\\b7\\d{7}\\b");
    private static final Pattern INDEX = Pattern.compile("(\"index\":)(\\d+)");
    private static final Pattern SEALED =
            Pattern.compile("(<span class=\"seal\">\\s*<b[^>]*>[^<]*</b>\\s*(?:<a [^>]*>)?[^<\\d]*)(\\d+)");
    private static final Pattern IN_LOG = Pattern.compile("(/at/|/log/|/leaves/)(\\d+)");
    private static final Pattern SAID = Pattern.compile("([Ee]ntry |第 ?)(\\d+)(?=[ :.,)<·”]|\\s+[<·]| ?号|$)");
    private static final Pattern LINE = Pattern.compile("(?m)^(\\s*)(\\d+)(?=\\s)");
    /** Indexes without a name: written as in a log that began with as many registers as when they were recorded. */
    private static final List<Pattern> BARE = Stream.of(
                    "(?m)^(\\s*)([1-9]\\d*)(?=\u3000)",
                    "((?:[(\uff08]|\u00b7 )(?:\u8bb0\u5f55|[Rr]ecord) )([1-9]\\d*)\\b",
                    "(exit 0 )([1-9]\\d*)(?=  \\S)",
                    "(<span class=\"m\">\\s*)([1-9]\\d+)(?=\\s*<)",
                    "(/items/\\d+#e)([1-9]\\d*)\\b",
                    "(\"field\":\")([1-9]\\d*)(?=\")")
            .map(Pattern::compile)
            .toList();

    private static final int REGISTERS_AT_FIRST = 19;
    private static final int LATER = Registers.shipped().all().size() - REGISTERS_AT_FIRST;
    /** Where the footer leads to kinds of cases that no script knows. */
    private static final Pattern FURTHER = Pattern.compile("<a href=\"/cases/[a-z-]+\">[^<]*</a>");

    private static final Pattern LONG = Pattern.compile("(\\w)\\1{59,}");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Pattern now;

    /** @param steps the times of the script's steps */
    TourMask(List<LocalDateTime> steps) {
        var minutes = steps.stream()
                .flatMap(at -> Stream.of(at, at.plusMinutes(1)))
                .flatMap(at -> Stream.of(at, at.minusHours(UTC)))
                .map(MINUTE::format)
                .distinct()
                .collect(Collectors.joining("|"));
        now = Pattern.compile("(?<![\\d:])(?:" + minutes + ")(?::\\d\\d)?(?![\\d:])");
    }

    String of(TourAnswer answer) {
        var text = of(answer.body());
        return answer.form().equals(TourAnswer.LINES) ? numbered(LINE, text, "@") : text;
    }

    String of(String body) {
        var text = CSRF.matcher(body).replaceAll("$1csrf");
        text = KEY.matcher(text).replaceAll("$1key");
        text = CHECKPOINT.matcher(text).replaceAll(match -> match.group(1) + "0");
        text = SECOND.matcher(text).replaceAll("$1Z");
        text = TRUE_TIME.matcher(text).replaceAll(match -> isTrue(match.group(1)) ? "then" : match.group());
        text = now.matcher(text).replaceAll("now");
        text = ASSET.matcher(text).replaceAll("?v=");
        text = HERE.matcher(text).replaceAll("$1here");
        text = WELCOME.matcher(text).replaceAll("$1link");
        text = TOKEN.matcher(text).replaceAll("token");
        text = RECEIPT.matcher(text).replaceAll("receipt");
        text = LONG.matcher(text)
                .replaceAll(match -> match.group(1) + "*" + match.group().length());
        text = numbered(DIGEST, text, "sha");
        text = numbered(RECORD, text, "#");
        text = numbered(USER, text, "u");
        text = numbered(FILED, text, "receipt");
        text = numbered(DRAW, text, "draw");
        text = numbered(ROUND, text, "c");
        text = asAtFirst(text);
        for (var place : new Pattern[] {INDEX, SEALED, IN_LOG, SAID}) {
            text = numbered(place, text, "@");
        }
        return text;
    }

    /** Without what a register or a kind of cases that came later adds to everything. */
    private static String asAtFirst(String body) {
        var text = FURTHER.matcher(body).replaceAll("");
        for (var place : BARE) {
            text = place.matcher(text)
                    .replaceAll(match ->
                            Matcher.quoteReplacement(match.group(1) + (Long.parseLong(match.group(2)) - LATER)));
        }
        return text;
    }

    private static boolean isTrue(String day) {
        return !LocalDate.parse(day).isBefore(LocalDate.now(ZoneOffset.UTC));
    }

    /** What stands in the pattern's last group gets its name; before it stays what is there. */
    private String numbered(Pattern pattern, String text, String prefix) {
        return pattern.matcher(text).replaceAll(match -> {
            int last = match.groupCount();
            var before = last > 1 ? match.group(1) : "";
            var value = last > 1 ? match.group(last) : match.group();
            return Matcher.quoteReplacement(before + quoted(text, match.end(), name(prefix, value)));
        });
    }

    /** In JSON a number becomes a text, so that what is there stays JSON. */
    private static String quoted(String text, int end, String name) {
        boolean json = text.startsWith("{") && (end == text.length() || ",}] \n".indexOf(text.charAt(end)) >= 0);
        return json && !name.startsWith("sha") ? "\"" + name + "\"" : name;
    }

    private String name(String prefix, String value) {
        return names.computeIfAbsent(prefix + value, _ -> prefix + counts.merge(prefix, 1, Integer::sum));
    }
}
