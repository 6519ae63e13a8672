package org.mingcha.document;

import java.util.List;

/**
 * The only way to print a number that came from data: what is printed, which figure of the report it is ({@code
 * item/name}), and the log indices it was computed from.
 */
public record FigureRun(String id, String text, List<String> citations) implements Run {

    public FigureRun {
        id = PlainText.of(id);
        text = PlainText.of(text);
        citations = citations.stream().map(PlainText::of).toList();
        if (id.isBlank()) {
            throw new IllegalArgumentException("a figure needs its name: " + text);
        }
    }

    /** The item this figure belongs to: the part of its name before the slash. */
    public String item() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }
}
