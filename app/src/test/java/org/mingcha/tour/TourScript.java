package org.mingcha.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The steps of one kind through one door, as text: after {@code at} and a time, from which each step is a second later, a
 * step is a line {@code = title}, a line with who asks and what, lines that go on with it, and lines {@code name <- pattern}
 * for what later steps need of the answer.
 *
 * @param name kind and door: {@code claim-pages}
 */
record TourScript(String name, List<TourStep> steps) {
    private static final Pattern CAPTURE = Pattern.compile("(\\w+) <- (.+)");
    private static final String ENDING = ".tour";

    TourScript {
        steps = List.copyOf(steps);
    }

    /** That part of the name after the last hyphen: pages, api or cli. */
    String door() {
        return name.substring(name.lastIndexOf('-') + 1);
    }

    LocalDateTime at() {
        return steps.getFirst().when();
    }

    static List<TourScript> in(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(TourScript::read)
                    .sorted(Comparator.comparing(TourScript::at))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TourScript read(Path file) {
        try {
            var name = file.getFileName().toString().replace(ENDING, "");
            return new Reading().read(name, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line by line. */
    private static final class Reading {
        private final List<TourStep> steps = new ArrayList<>();
        private final LinkedHashSet<String> titles = new LinkedHashSet<>();
        private final List<String> request = new ArrayList<>();
        private final Map<String, Pattern> captures = new LinkedHashMap<>();
        private String title = "";
        private LocalDateTime at = LocalDateTime.MIN;

        TourScript read(String name, List<String> lines) {
            lines.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::line);
            end();
            return new TourScript(name, steps);
        }

        private void line(String line) {
            var capture = CAPTURE.matcher(line);
            if (line.startsWith("at ")) {
                end();
                at = LocalDateTime.parse(line.substring(3));
            } else if (line.startsWith("= ")) {
                end();
                title = line.substring(2);
            } else if (capture.matches()) {
                captures.put(capture.group(1), Pattern.compile(capture.group(2)));
            } else {
                request.add(line);
            }
        }

        private void end() {
            if (title.isEmpty()) {
                return;
            }
            if (!titles.add(title)) {
                throw new IllegalArgumentException("Two steps are called " + title);
            }
            var words = String.join(" ", request).split(" ", 3);
            boolean command = words[1].equals("$");
            var parts = command ? words : String.join(" ", request).split(" ", 4);
            var target = command ? "" : parts[2];
            var rest = command ? words[2] : parts.length > 3 ? parts[3] : "";
            steps.add(new TourStep(title, at, parts[0], parts[1], target, rest, captures));
            at = at.plusSeconds(1);
            title = "";
            request.clear();
            captures.clear();
        }
    }
}
