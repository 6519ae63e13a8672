package org.mingcha.inspection.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One layout of a report, as lines that are read. */
record SampleLayout(String of, String layout, JsonNode json) {
    private static final Pattern PROBLEM = Pattern.compile("^[一二三四五六七八九十]+是(.*?)：年初计划没有安排。(.*?)，由.*负责，.*前完成。$");

    /** What is wrong, and what is done about it. */
    record Gap(String trouble, String measure) {}

    List<String> lines() {
        return lines(false);
    }

    /** Headings and paragraphs up to the end of the report's own text, lead and closing included. */
    List<String> text() {
        return lines(true);
    }

    private List<String> lines(boolean untilEnd) {
        var lines = new ArrayList<String>();
        for (var block : blocks()) {
            if (untilEnd && block.path("b").asString("").equals("attachments")) {
                break;
            }
            var line = block.path("text").asString("") + block.path("title").asString("") + words(block.path("runs"));
            if (!line.isEmpty()) {
                lines.add(line);
            }
            block.path("rows").forEach(row -> lines.add(line(row)));
        }
        return lines;
    }

    boolean isNarrative() {
        return layout.equals("narrative");
    }

    boolean isDraft() {
        return lines().getFirst().startsWith("草稿");
    }

    /** In whose name it goes out; empty: nobody has said. */
    String body() {
        return json.at("/inputs/body/signature").asString("");
    }

    String lead() {
        return text().stream()
                .filter(line -> line.contains("进行了自查。"))
                .findFirst()
                .orElse("");
    }

    /** Whether the checklist is one for units of this kind at all. */
    boolean isAsked() {
        return json.path("items")
                .valueStream()
                .anyMatch(item -> !item.path("result").asString("").equals("not-applicable"));
    }

    /** Rows of the table under the annex of this number. */
    List<JsonNode> annex(String number) {
        var rows = new ArrayList<JsonNode>();
        var inside = false;
        for (var block : blocks()) {
            if (block.path("b").asString("").equals("annex")) {
                inside = block.path("no").asString("").equals(number);
            } else if (inside) {
                block.path("rows").forEach(rows::add);
            }
        }
        return rows;
    }

    List<String> annexLines(String number) {
        return annex(number).stream().map(SampleLayout::line).toList();
    }

    /** The figures of items that its own text tells, by their ids. */
    Set<String> told() {
        var told = new TreeSet<String>();
        for (var block : blocks()) {
            if (block.path("b").asString("").equals("attachments")) {
                break;
            }
            collect(block.path("runs"), told);
        }
        told.retainAll(computed());
        return told;
    }

    /** The figures that annex 1 accounts for. */
    Set<String> accounted() {
        var there = new TreeSet<String>();
        annex("1").forEach(row -> row.forEach(cell -> collect(cell, there)));
        return there;
    }

    private Set<String> computed() {
        var computed = new TreeSet<String>();
        json.path("items")
                .forEach(item -> item.path("figures").forEach(figure -> {
                    if (!Set.of("done", "total", "share", "age_days")
                            .contains(figure.path("name").stringValue())) {
                        computed.add(item.path("id").stringValue() + "/"
                                + figure.path("name").stringValue());
                    }
                }));
        return computed;
    }

    /** A figure of an item; 0 where it has none. */
    long figure(String item, String name) {
        for (var each : json.path("items")) {
            for (var figure : each.path("figures")) {
                if (each.path("id").asString("").equals(item)
                        && figure.path("name").asString("").equals(name)) {
                    return figure.path("value").asLong(0);
                }
            }
        }
        return 0;
    }

    List<Gap> gaps() {
        return text().stream()
                .map(PROBLEM::matcher)
                .filter(Matcher::matches)
                .map(found -> new Gap(found.group(1), found.group(2)))
                .toList();
    }

    private JsonNode blocks() {
        return json.path("texts").path(layout);
    }

    private static void collect(JsonNode runs, Set<String> figures) {
        runs.forEach(run -> {
            if (run.isObject()) {
                figures.add(run.path("figure").asString(""));
            }
        });
    }

    private static String line(JsonNode row) {
        return row.valueStream().map(SampleLayout::words).collect(Collectors.joining("|"));
    }

    private static String words(JsonNode runs) {
        return runs.valueStream()
                .map(run ->
                        run.isString() ? run.stringValue() : run.path("text").stringValue())
                .collect(Collectors.joining());
    }
}
