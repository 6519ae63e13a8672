package org.mingcha.evidence.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** From what a record holds to what a paper prints, step by step: docs/spec/paper.md has them all. */
public final class ReadingSteps {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TIME = Pattern.compile(DATE + "(?:T([0-9]{2}):([0-9]{2}))?");
    private static final Pattern PERIOD = Pattern.compile("([0-9]{4})(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?");
    private static final String STOPS = "\u3002\uff1b;.";
    private static final String BLANKS = "\t\n\u000b\f\r \u3000";

    private final SentenceBook book;
    private final Function<String, Optional<String>> beside;

    /** @param beside another field of the same record */
    ReadingSteps(SentenceBook book, Function<String, Optional<String>> beside) {
        this.book = book;
        this.beside = beside;
    }

    /** Empty where a step finds nothing that it could take. */
    Optional<String> read(JsonNode found, List<String> steps) {
        var at = Optional.of(found);
        for (var step : steps) {
            var space = step.indexOf(' ');
            var name = space < 0 ? step : step.substring(0, space);
            var argument = space < 0 ? "" : step.substring(space + 1);
            at = at.flatMap(value -> step(value, name, argument));
        }
        return at.filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private Optional<JsonNode> step(JsonNode value, String name, String argument) {
        return value.isArray() ? ofList(value, name, argument) : ofText(value, name, argument);
    }

    private Optional<JsonNode> ofList(JsonNode list, String name, String argument) {
        return switch (name) {
            case "size" -> text(Integer.toString(list.size()));
            case "at" ->
                argument.matches("0|[1-9][0-9]{0,8}") ? list.optional(Integer.parseInt(argument)) : Optional.empty();
            case "join" -> book.find(argument).map(between -> node(String.join(between, texts(list))));
            case "spaced" -> text(String.join(" ", texts(list)));
            case "key" ->
                texts(list).stream()
                        .filter(each -> each.startsWith(argument + " "))
                        .findFirst()
                        .map(each -> node(each.substring(argument.length() + 1)));
            default -> Optional.empty();
        };
    }

    private Optional<JsonNode> ofText(JsonNode node, String name, String argument) {
        if (!node.isString() && !node.isBoolean()) {
            return Optional.empty();
        }
        var text = node.isBoolean() ? Boolean.toString(node.booleanValue()) : node.stringValue();
        return switch (name) {
            case "clause" -> text(clause(text));
            case "day" ->
                match(DATE, text.substring(0, Math.min(10, text.length())))
                        .map(this::day)
                        .map(ReadingSteps::node);
            case "year" -> match(DATE, text).map(date -> node(date.group(1)));
            case "time" -> match(TIME, text).map(at -> node(day(at) + time(at)));
            case "after" -> after(text, argument).map(ReadingSteps::node);
            case "period" -> match(PERIOD, text).flatMap(this::period).map(ReadingSteps::node);
            case "word" -> book.find(argument + text).map(ReadingSteps::node);
            case "drop" -> drop(text, argument).map(ReadingSteps::node);
            case "you" -> text(you(text));
            case "member" -> member(text, argument);
            default -> Optional.empty();
        };
    }

    /** What somebody wrote, as part of a sentence of ours: without the blanks around it and the stops at its end. */
    public static String clause(String text) {
        int from = 0;
        while (from < text.length() && BLANKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int end = text.length();
        while (end > from && (BLANKS + STOPS).indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(from, end);
    }

    private String day(MatchResult date) {
        return book.say("time.day", List.of(date.group(1), plain(date.group(2)), plain(date.group(3))));
    }

    private String time(MatchResult at) {
        if (at.group(4) == null) {
            return "";
        }
        return at.group(5).equals("00")
                ? book.say("time.hour", List.of(plain(at.group(4))))
                : book.say("time.minute", List.of(plain(at.group(4)), plain(at.group(5))));
    }

    /** After the day of another field was named: that day is not named again, nor is its year. */
    private Optional<String> after(String text, String field) {
        var named = beside.apply(field).filter(each -> each.length() >= 10);
        return match(TIME, text)
                .flatMap(at -> named.map(day -> {
                    if (text.startsWith(day.substring(0, 10))) {
                        return book.sentence("time.same-day") + time(at);
                    }
                    return text.startsWith(day.substring(0, 5))
                            ? book.say("time.month-day", List.of(plain(at.group(2)), plain(at.group(3)))) + time(at)
                            : day(at) + time(at);
                }));
    }

    private Optional<String> period(MatchResult code) {
        var part = code.group(2) == null ? "" : code.group(2);
        if (part.matches("[0-9]+")) {
            return Optional.of(
                    book.say("period.year", List.of(code.group(1))) + book.say("time.month", List.of(plain(part))));
        }
        var named = part.isEmpty() ? Optional.of("") : book.find("period." + part);
        return named.map(words -> book.say("period.year", List.of(code.group(1))) + words);
    }

    private static Optional<String> drop(String text, String argument) {
        return argument.matches("[1-9][0-9]{0,2}") && Integer.parseInt(argument) <= text.length()
                ? Optional.of(text.substring(Integer.parseInt(argument)))
                : Optional.empty();
    }

    private String you(String self) {
        var mine = book.sentence("body.mine");
        return self.startsWith(mine)
                ? book.sentence("body.yours") + self.substring(mine.length())
                : book.sentence("body.your-unit");
    }

    private static Optional<JsonNode> member(String text, String name) {
        try {
            return Optional.ofNullable(CanonicalJson.parseCanonical(text.getBytes(StandardCharsets.UTF_8))
                    .get(name));
        } catch (MalformedEvidence e) {
            return Optional.empty();
        }
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** Without a leading zero. */
    private static String plain(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.isString() ? each.stringValue() : ""));
        return texts;
    }

    private static Optional<JsonNode> text(String text) {
        return Optional.of(node(text));
    }

    private static JsonNode node(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
