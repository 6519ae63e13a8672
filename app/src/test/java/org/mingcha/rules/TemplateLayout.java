package org.mingcha.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a template's lines stand. A line begins two columns further in for each element, {@code @if}, {@code @for} and
 * block of content that is open there; within a tag and within Java it may begin anywhere.
 */
final class TemplateLayout {
    private static final Set<String> EMPTY =
            Set.of("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr");
    private static final Set<String> RAW = Set.of("script", "style", "textarea");
    private static final List<String> JAVA = List.of("${", "!{", "$unsafe{");
    private static final List<String> ENDS = List.of("</", "@endif", "@endfor", "@else", "`");

    private final String text;
    private final List<Integer> misplaced = new ArrayList<>();
    private int at;
    private int line = 1;
    private int depth;

    private TemplateLayout(String text) {
        this.text = text;
    }

    static List<Path> templates() {
        return SourceTree.files("app/src/main/jte/**.jte");
    }

    /** The numbers of the lines that begin elsewhere than their nesting says. */
    static List<Integer> misplaced(String template) {
        var layout = new TemplateLayout(template);
        layout.begin();
        layout.html();
        return layout.misplaced;
    }

    /** Up to the end, or to the end of a block of content. */
    private void html() {
        while (at < text.length() && text.charAt(at) != '`') {
            if (text.charAt(at) == '\n') {
                step();
                begin();
            } else if (text.startsWith("<", at)) tag();
            else if (text.startsWith("@", at)) control();
            else if (JAVA.stream().anyMatch(start -> text.startsWith(start, at))) {
                at = text.indexOf('{', at);
                java('}');
            } else step();
        }
    }

    /** At the start of a line. */
    private void begin() {
        int first = at;
        while (first < text.length() && text.charAt(first) == ' ') first++;
        if (first == text.length() || text.charAt(first) == '\n') return;
        int start = first;
        int levels = ENDS.stream().anyMatch(end -> text.startsWith(end, start)) ? depth - 1 : depth;
        if (first - at != 2 * levels) misplaced.add(line);
        at = first;
    }

    private void tag() {
        boolean end = text.startsWith("</", at);
        int name = end ? at + 2 : at + 1;
        at = name;
        while (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-') step();
        String element = text.substring(name, at);
        boolean closed = attributes();
        if (end) depth--;
        else if (!closed && !element.isEmpty() && !EMPTY.contains(element)) depth++;
        if (!end && RAW.contains(element)) while (!text.startsWith("</" + element, at)) step();
    }

    /** Past the tag's end; whether it closes itself. */
    private boolean attributes() {
        char quote = 0;
        while (quote != 0 || text.charAt(at) != '>') {
            char next = text.charAt(at);
            if (text.startsWith("${", at)) {
                step();
                java('}');
                continue;
            }
            if (quote == next) quote = 0;
            else if (quote == 0 && (next == '"' || next == '\'')) quote = next;
            step();
        }
        step();
        return text.charAt(at - 2) == '/';
    }

    private void control() {
        int name = at;
        step();
        while (at < text.length() && Character.isLetter(text.charAt(at))) step();
        switch (text.substring(name, at)) {
            case "@if", "@for" -> {
                java(')');
                depth++;
            }
            case "@endif", "@endfor" -> depth--;
            case "@import", "@param" -> at = text.indexOf('\n', at);
            case "@else" -> {}
            default -> {
                at = text.indexOf('(', at);
                java(')');
            }
        }
    }

    /** From an opening bracket past the one that closes it. */
    private void java(char close) {
        step();
        while (text.charAt(at) != close) {
            switch (text.charAt(at)) {
                case '(' -> java(')');
                case '{' -> java('}');
                case '"', '\'' -> literal();
                case '`' -> content();
                default -> step();
            }
        }
        step();
    }

    private void literal() {
        char quote = text.charAt(at);
        do {
            if (text.charAt(at) == '\\') step();
            step();
        } while (text.charAt(at) != quote);
        step();
    }

    private void content() {
        step();
        depth++;
        html();
        depth--;
        step();
    }

    private void step() {
        if (text.charAt(at) == '\n') line++;
        at++;
    }
}
