package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A stretch of text in which every number that came from data is bound to the entries behind it. */
record CitedText(List<Run> runs) {
    static final CitedText NONE = new CitedText(List.of());

    /** Neighbouring plain runs become one, empty ones vanish. */
    CitedText {
        var joined = new ArrayList<Run>();
        for (var run : runs) {
            if (run instanceof Run.Plain(var text)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Run.Plain(var before)) {
                joined.set(joined.size() - 1, new Run.Plain(before + text));
            } else if (!run.text().isEmpty()) {
                joined.add(run);
            }
        }
        runs = List.copyOf(joined);
    }

    static CitedText of(String text) {
        return new CitedText(List.of(new Run.Plain(text)));
    }

    static CitedText figure(String id, String text, List<Long> cite) {
        return new CitedText(List.of(new Run.Figure(id, text, cite)));
    }

    static CitedText join(List<CitedText> parts, String mark) {
        var all = NONE;
        for (var part : parts) {
            all = all.isEmpty() || part.isEmpty()
                    ? all.then(part)
                    : all.then(of(mark)).then(part);
        }
        return all;
    }

    CitedText then(CitedText other) {
        var both = new ArrayList<>(runs);
        both.addAll(other.runs);
        return new CitedText(both);
    }

    CitedText then(String text) {
        return then(of(text));
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    ArrayNode json() {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var run : runs) {
            switch (run) {
                case Run.Plain(var text) -> array.add(text);
                case Run.Figure(var id, var text, var cite) -> {
                    var figure = array.addObject().put("figure", id).put("text", text);
                    var cited = figure.putArray("cite");
                    cite.forEach(index -> cited.add(Long.toString(index)));
                }
            }
        }
        return array;
    }

    /** A piece of text. */
    sealed interface Run {
        String text();

        record Plain(String text) implements Run {}

        /** @param id item and figure, as {@code 1/count} */
        record Figure(String id, String text, List<Long> cite) implements Run {
            public Figure {
                cite = List.copyOf(cite);
            }
        }
    }
}
