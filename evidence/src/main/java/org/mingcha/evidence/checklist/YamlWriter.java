package org.mingcha.evidence.checklist;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one YAML text of a published definition: keys in the order of its tree (a checklist's: docs/spec/checklist.md), two blanks a level, what fits into one
 * line in one line. Texts are quoted as JSON quotes them wherever YAML could read them as something else.
 */
public final class YamlWriter {
    private static final int WIDTH = 120;
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9_./%@（）《》〔〕“”、，。；：？·—–+-]*");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Set<String> BLOCKS = Set.of("rules", "annex", "parts", "say", "examples");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder out = new StringBuilder();

    public static String write(ObjectNode checklist) {
        var writer = new YamlWriter();
        writer.members(checklist, "");
        return writer.out.toString();
    }

    private void members(JsonNode object, String indent) {
        var first = true;
        for (var member : object.properties()) {
            out.append(first ? "" : indent);
            member(scalar(member.getKey()), member.getValue(), indent);
            first = false;
        }
    }

    private void member(String key, JsonNode value, String indent) {
        var flow = flow(value);
        var isList = value.isArray() && value.size() > 0;
        if (!isBlock(key, value) && (value.isString() || fits(indent + key + ": " + flow))) {
            out.append(key).append(": ").append(flow).append('\n');
        } else if (isList) {
            out.append(key).append(":\n");
            elements(value, indent + "  ");
        } else if (value.isObject()) {
            out.append(key).append(":\n").append(indent).append("  ");
            members(value, indent + "  ");
        } else {
            out.append(key).append(": ").append(flow).append('\n');
        }
    }

    /** Questions, rules and a narrative's parts are lists that people read line by line, however short they are. */
    private static boolean isBlock(String key, JsonNode value) {
        return value.isArray()
                && value.size() > 0
                && (BLOCKS.contains(key) || key.equals("items") && value.get(0).has("question"));
    }

    private void elements(JsonNode list, String indent) {
        var first = true;
        for (var element : list) {
            out.append(element.has("question") && !first ? "\n" : "");
            first = false;
            out.append(indent).append("- ");
            var flow = flow(element);
            if (element.isObject() && (element.has("question") || !fits(indent + "- " + flow))) {
                members(element, indent + "  ");
            } else {
                out.append(flow).append('\n');
            }
        }
    }

    /** Chinese characters take the room of two. */
    private static boolean fits(String line) {
        return line.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum() <= WIDTH;
    }

    private static String flow(JsonNode value) {
        var text = new StringBuilder();
        flow(value, text);
        return text.toString();
    }

    private static void flow(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            var mark = "{";
            for (var member : value.properties()) {
                text.append(mark).append(scalar(member.getKey())).append(": ");
                flow(member.getValue(), text);
                mark = ", ";
            }
            text.append(value.isEmpty() ? "{}" : "}");
        } else if (value.isArray()) {
            var mark = "[";
            for (var element : value) {
                text.append(mark);
                flow(element, text);
                mark = ", ";
            }
            text.append(value.isEmpty() ? "[]" : "]");
        } else {
            text.append(value.isString() ? scalar(value.stringValue()) : value.asString());
        }
    }

    private static String scalar(String text) {
        var isPlain = NUMBER.matcher(text).matches() || PLAIN.matcher(text).matches() && !isWord(text);
        return isPlain ? text : quoted(text);
    }

    private static boolean isWord(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append("\\u%04x".formatted(c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** What YAML lets stand as it is, less the blanks that end a line. */
    private static boolean isPrintable(int c) {
        return c >= 0x20 && c < 0x7f
                || c >= 0xa0 && c != 0x2028 && c != 0x2029 && c != 0xfeff && c < 0xfffe
                || c > 0xffff;
    }
}
