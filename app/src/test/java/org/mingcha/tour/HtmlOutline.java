package org.mingcha.tour;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pages by what they say, whatever the layout of their templates: one tag a line, nested by blanks, attributes in
 * alphabetical order, white space as one blank. A part that stood in an earlier page is named by the step where it stood.
 */
final class HtmlOutline {
    private static final int LINES_WORTH_NAMING = 4;
    private static final int LENGTH_WORTH_NAMING = 200;
    private static final int NAMED_BY = 60;
    private static final Pattern PIECE = Pattern.compile(
            "<!--.*?-->|<!(?<doctype>[^>]*)>|</(?<end>[\\w-]+)\\s*>"
                    + "|<(?<begin>[a-zA-Z][\\w-]*)(?<attributes>(?:\"[^\"]*\"|'[^']*'|[^'\">]++)*+)>|(?<text>[^<]+)",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=/\"']+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"']+))?");
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img", "wbr", "col", "source");
    /** In these every blank shows. */
    private static final Set<String> EXACT = Set.of("textarea", "pre");
    /** Beside these a blank shows. */
    private static final Set<String> INLINE =
            Set.of("a", "b", "em", "i", "span", "strong", "small", "code", "time", "abbr", "mark", "sub", "sup", "kbd");

    private final Map<String, String> earlier = new HashMap<>();

    private static final class Element {
        private final String name;
        private final String head;
        private final List<Object> inside = new ArrayList<>();

        Element(String name, String head) {
            this.name = name;
            this.head = head;
        }
    }

    /** @param title of the step whose page this is */
    String of(String html, String title) {
        var lines = new ArrayList<String>();
        parsed(html).inside.forEach(part -> lines.addAll(lines(part, title)));
        return String.join("\n", lines);
    }

    private static Element parsed(String html) {
        var root = new Element("", "");
        Deque<Element> open = new ArrayDeque<>(List.of(root));
        var piece = PIECE.matcher(html);
        while (piece.find()) {
            if (piece.group("begin") != null) {
                begin(open, piece);
            } else if (piece.group("end") != null) {
                end(open, piece.group("end"));
            } else if (piece.group("text") != null) {
                text(open.element(), piece.group("text"));
            } else if (piece.group("doctype") != null) {
                root.inside.add("<!" + piece.group("doctype") + ">");
            }
        }
        return root;
    }

    private static void begin(Deque<Element> open, Matcher piece) {
        var name = piece.group("begin");
        var element = new Element(name, "<" + name + attributes(piece.group("attributes")) + ">");
        open.element().inside.add(element);
        if (!VOID.contains(name) && !piece.group("attributes").endsWith("/")) {
            open.push(element);
        }
    }

    private static void end(Deque<Element> open, String name) {
        if (open.stream().noneMatch(element -> element.name.equals(name))) {
            open.element().inside.add("</" + name + "> without a beginning");
            return;
        }
        while (!open.element().name.equals(name)) {
            var unclosed = open.pop();
            unclosed.inside.add("no </" + unclosed.name + ">");
        }
        open.pop();
    }

    private static String attributes(String text) {
        var sorted = new TreeMap<String, String>();
        ATTRIBUTE.matcher(text).results().forEach(match -> {
            var value = match.group(2) == null ? "" : "=" + quoted(match.group(2));
            sorted.put(match.group(1), value);
        });
        return sorted.entrySet().stream()
                .map(each -> " " + each.getKey() + each.getValue())
                .collect(Collectors.joining());
    }

    private static String quoted(String value) {
        boolean bare = !value.startsWith("\"") && !value.startsWith("'");
        var inner = bare ? value : value.substring(1, value.length() - 1);
        return "\"" + inner.replaceAll("\\s+", " ").strip() + "\"";
    }

    /** A blank at an end of a text is kept where it parts the text from a word in another type. */
    private static void text(Element in, String text) {
        if (EXACT.contains(in.name)) {
            in.inside.add(text.replace("\r", "").replace("\n", "\u23ce"));
        } else if (!text.isBlank()) {
            var before = in.inside.isEmpty() ? null : in.inside.getLast();
            boolean beside = before instanceof Element element && INLINE.contains(element.name);
            var plain = text.replaceAll("\\s+", " ");
            in.inside.add((beside && plain.startsWith(" ") ? "\u2423" : "") + plain.stripLeading());
        }
    }

    private List<String> lines(Object part, String title) {
        if (!(part instanceof Element element)) {
            return List.of(part.toString());
        }
        var lines = new ArrayList<String>();
        lines.add(element.head);
        for (int i = 0; i < element.inside.size(); i++) {
            add(lines, element, i, title);
        }
        return element.name.equals("head") ? apartFromTitle(lines, title) : named(lines, title);
    }

    /** All pages have the same head, but for their titles. */
    private List<String> apartFromTitle(List<String> lines, String title) {
        var parts = lines.stream().collect(Collectors.partitioningBy(line -> line.startsWith(" <title>")));
        var all = new ArrayList<>(named(parts.getOrDefault(false, List.of()), title));
        all.addAll(parts.getOrDefault(true, List.of()));
        return all;
    }

    private void add(List<String> lines, Element element, int at, String title) {
        var part = element.inside.get(at);
        if (part instanceof Element) {
            lines(part, title).forEach(line -> lines.add(" " + line));
            return;
        }
        var next = at + 1 < element.inside.size() ? element.inside.get(at + 1) : null;
        boolean beside = next instanceof Element following && INLINE.contains(following.name);
        var text = part.toString();
        var shown = EXACT.contains(element.name)
                ? text
                : text.stripTrailing() + (beside && text.endsWith(" ") ? "\u2423" : "");
        if (at == 0) {
            lines.set(0, lines.getFirst() + shown);
        } else {
            lines.add(" " + shown);
        }
    }

    private List<String> named(List<String> lines, String title) {
        var whole = String.join("\n", lines);
        if (lines.size() < LINES_WORTH_NAMING && whole.length() < LENGTH_WORTH_NAMING) {
            return lines;
        }
        var step = earlier.putIfAbsent(whole, title);
        if (step == null) {
            return lines;
        }
        var first = lines.getFirst();
        var shown = first.length() > NAMED_BY ? first.substring(0, NAMED_BY) + "…" : first;
        return List.of(shown + " … as in \"" + step + "\"");
    }
}
